using System.CommandLine;

namespace Hebb.Editor.Commands;

/// <summary>The option that names a data set of labelled images.</summary>
internal static class DataOption
{
    public static Option<string?> Create() => new("--data")
    {
        Description = "A folder with the four IDX files of MNIST or Fashion-MNIST, plain or .gz; without it, built-in digits.",
        HelpName = "DIR",
    };
}
