using System.Globalization;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Hebb.Tests.PublicApi;

public sealed class ReadmeTests
{
    [Test]
    public void Every_program_of_the_readme_runs_and_prints_what_stands_below_it()
    {
        var blocks = MarkdownBlock.Read(Path.Combine(RepositoryFolder.Path, "README.md"));
        var programs = blocks.Select((block, index) => (block, index)).Where(pair => pair.block.Language == "csharp").ToList();

        Assert.That(programs, Is.Not.Empty);
        foreach (var (program, index) in programs)
        {
            Assert.That(blocks[index + 1].Language, Is.EqualTo("text"), "the output stands in a text block right below the program");
            ExpectAlike(DocumentedProgram.Run(program.Text), blocks[index + 1].Text);
        }
    }

    [Test]
    public void A_program_that_does_not_compile_is_found() =>
        Assert.That(() => DocumentedProgram.Run("var model = new Sequentiall();"), Throws.InvalidOperationException.With.Message.Contains("Sequentiall"));

    [Test]
    public void A_figure_that_is_off_is_found() =>
        Assert.That(() => ExpectAlike("accuracy 0.90\n", "accuracy 0.99\n"), Throws.InstanceOf<ResultStateException>());

    /// <summary>The same words; numbers within 2 %, for processors round differently.</summary>
    private static void ExpectAlike(string printed, string documented)
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

    private static string[] Words(string text) => Regex.Split(text.Trim(), @"\s+");
}
