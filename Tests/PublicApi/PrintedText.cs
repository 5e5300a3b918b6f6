using System.Globalization;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Hebb.Tests.PublicApi;

/// <summary>Compares what a program printed with what a page says.</summary>
internal static partial class PrintedText
{
    /// <summary>The same words; numbers within 2 %, for processors round differently.</summary>
    public static void ExpectAlike(string printed, string documented)
    {
        var (actual, expected) = (Words(printed), Words(documented));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(actual, Has.Length.EqualTo(expected.Length), printed);
            foreach (var (word, wanted) in actual.Zip(expected))
            {
                if (double.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                {
                    Assert.That(double.Parse(word, CultureInfo.InvariantCulture), Is.EqualTo(number).Within(2).Percent, printed);
                }
                else
                {
                    Assert.That(word, Is.EqualTo(wanted), printed);
                }
            }
        }
    }

    private static string[] Words(string text) => Gap().Split(text.Trim());

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gap();
}
