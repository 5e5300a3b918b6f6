using Hebb.Authoring;
using Hebb.Devices;
using Hebb.Models;

namespace Hebb.Editor.Runs;

/// <summary>A recipe with its data: everything of a run that differs from task to task.</summary>
internal abstract class Experiment
{
    /// <summary>What kind of thing is learned; one of <see cref="LearningTask"/>.</summary>
    public abstract string Task { get; }

    /// <summary>What the data shows, for a person.</summary>
    public abstract string Title { get; }

    /// <summary>Where the data comes from, for a person.</summary>
    public abstract string Source { get; }

    /// <summary>What one sample is, for a person: <c>28 × 28 pixels</c>.</summary>
    public abstract string Sample { get; }

    /// <summary>A hash over all data, as 64 hexadecimal digits.</summary>
    public abstract string Sha256 { get; }

    /// <summary>What went wrong with a part of the data without stopping the run, in sentences.</summary>
    public virtual IReadOnlyList<string> Warnings => [];

    /// <summary>How this data is trained on unless the user says otherwise.</summary>
    public abstract TrainingDefaults Defaults { get; }

    /// <summary>The network whose file the run leaves, with its first weights.</summary>
    public abstract Sequential CreateModel(Device device, ulong seed);

    /// <summary>Trains the model and judges it.</summary>
    public abstract Outcome Execute(TrainingRun run, Model model);
}
