using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>
/// Raises the learning rate in a straight line over the first part of a run, then lowers it to a thousandth along a cosine.
/// Smith and Topin, "Super-convergence", 2018.
/// </summary>
internal sealed class OneCycleRate(float peak) : Callback
{
    private const double WarmUp = 0.2;
    private const double Lowest = 1e-3;

    public override void OnTrainBegin(TrainingContext context) => context.Optimizer.LearningRate = (float)(peak * Lowest);

    public override void OnStepEnd(TrainingContext context, in StepLog log)
    {
        var done = log.Step / ((double)context.Epochs * log.StepsPerEpoch);
        var share = done < WarmUp ? done / WarmUp : 0.5 * (1 + Math.Cos(Math.PI * (done - WarmUp) / (1 - WarmUp)));
        context.Optimizer.LearningRate = (float)(peak * Math.Max(share, Lowest));
    }
}
