using System.CommandLine;

namespace Hebb.Editor.Runs;

/// <summary>A word after <c>hebb train</c>: what is learned, from which data, by which network.</summary>
internal abstract class Recipe(string name, string description, TrainingDefaults defaults)
{
    public string Name => name;

    public string Description => description;

    /// <summary>What the options of every run are unless the user or the data decides otherwise.</summary>
    public TrainingDefaults Defaults => defaults;

    /// <summary>The recipe's own options. Those that were given are part of the command that repeats the run.</summary>
    public abstract IReadOnlyList<Option> Options { get; }

    /// <summary>Reads the data.</summary>
    public abstract Experiment Open(ParseResult parsed);
}
