using Hebb.Assets;
using Hebb.Editor.Reports;
using Spectre.Console;

namespace Hebb.Editor.Runs;

/// <summary>What a task's training came to, for a program, for a person, for the report and for the model file.</summary>
internal abstract class Outcome(TrainingHistory history)
{
    public TrainingHistory History => history;

    /// <summary>Results as numbers by their names in JSON; empty when the run was interrupted before them.</summary>
    public abstract IReadOnlyList<(string Name, double Value)> Measures { get; }

    /// <summary>The result in one figure and one sentence; null when the run was interrupted before it.</summary>
    public abstract Headline? Headline { get; }

    /// <summary>What the report shows of the result, in order.</summary>
    public abstract IReadOnlyList<IReportSection> Sections { get; }

    /// <summary>Writes the result for a person.</summary>
    public abstract void Write(IAnsiConsole console);

    /// <summary>What the model file says of inputs and outputs.</summary>
    public abstract ModelMetadata Describe(IReadOnlyDictionary<string, string> provenance);
}
