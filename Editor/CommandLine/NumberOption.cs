using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Hebb.Editor.CommandLine;

/// <summary>Options that take one number within limits, and say so when they are given anything else.</summary>
internal static class NumberOption
{
    /// <summary>A whole number from <paramref name="minimum"/> to <paramref name="maximum"/>.</summary>
    public static Option<int> Whole(string name, string description, int minimum, int byDefault, int maximum = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => byDefault,
        CustomParser = argument => ParseWhole(argument, minimum, maximum) ?? 0,
    };

    /// <summary>A whole number of at least <paramref name="minimum"/>; null when the option is not given.</summary>
    public static Option<int?> OptionalWhole(string name, string description, int minimum) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = argument => ParseWhole(argument, minimum, int.MaxValue),
    };

    /// <summary>A finite number that meets a condition, which <paramref name="expected"/> says in words: <c>a number above 0</c>.</summary>
    public static Option<float> Real(string name, string description, string expected, Predicate<float> isValid, float byDefault) => new(name)
    {
        Description = description,
        HelpName = "X",
        DefaultValueFactory = _ => byDefault,
        CustomParser = argument => ParseReal(argument, expected, isValid) ?? 0,
    };

    /// <summary>The same; null when the option is not given.</summary>
    public static Option<float?> OptionalReal(string name, string description, string expected, Predicate<float> isValid) => new(name)
    {
        Description = description,
        HelpName = "X",
        CustomParser = argument => ParseReal(argument, expected, isValid),
    };

    private static int? ParseWhole(ArgumentResult argument, int minimum, int maximum)
    {
        var text = argument.Tokens[0].Value;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : Refuse<int>(argument, text, maximum == int.MaxValue ? $"a whole number of at least {minimum}" : $"a whole number from {minimum} to {maximum}");
    }

    private static float? ParseReal(ArgumentResult argument, string expected, Predicate<float> isValid)
    {
        var text = argument.Tokens[0].Value;
        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number) && isValid(number)
            ? number
            : Refuse<float>(argument, text, expected);
    }

    private static T? Refuse<T>(ArgumentResult argument, string text, string expected)
        where T : struct
    {
        argument.AddError($"{((OptionResult)argument.Parent!).Option.Name} was given '{text}', but {expected} is expected.");
        return null;
    }
}
