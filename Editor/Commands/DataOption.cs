using System.CommandLine;

namespace Hebb.Editor.Commands;

/// <summary>The option that names a data set of labelled images.</summary>
internal static class DataOption
{
    private const string Name = "--data";
    private const string ValueName = "DIR";

    /// <summary>For commands that have data of their own.</summary>
    public static Option<string?> Create() => new(Name)
    {
        Description = "A folder with the files of MNIST or Fashion-MNIST (IDX) or of CIFAR-10 (binary), plain or .gz; without it, built-in digits.",
        HelpName = ValueName,
    };

    /// <summary>For commands that do more when they are given data.</summary>
    public static Option<string?> CreateOptional(string description) => new(Name) { Description = description, HelpName = ValueName };

    /// <summary>For commands that can do nothing without data.</summary>
    public static Option<string> CreateRequired(string description) => new(Name) { Description = description, HelpName = ValueName, Required = true };
}
