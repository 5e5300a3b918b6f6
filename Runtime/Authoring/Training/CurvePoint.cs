namespace Hebb.Authoring.Training
{
    /// <summary>A point of the curves of a run; what was not measured there is NaN.</summary>
    /// <param name="Run">Number of the run, from 1.</param>
    /// <param name="Epoch">How far the run was, in passes over the pictures.</param>
    /// <param name="Loss">The mean loss of what was learned from since the last point.</param>
    /// <param name="HeldOutLoss">The mean loss of the held-out pictures.</param>
    /// <param name="Accuracy">From 0 to 1, on what was learned from.</param>
    /// <param name="HeldOutAccuracy">From 0 to 1.</param>
    internal sealed record CurvePoint(int Run, float Epoch, float Loss, float HeldOutLoss, float Accuracy, float HeldOutAccuracy);
}
