using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>Notices a loss that is no longer a finite number.</summary>
internal sealed class DivergenceWatch : Callback
{
    public bool HasDiverged { get; private set; }

    public override void OnStepEnd(TrainingContext context, in StepLog log) => HasDiverged |= !float.IsFinite(log.Loss);
}
