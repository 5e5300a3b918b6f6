namespace Hebb.Authoring.Doctor
{
    /// <summary>A training step: its number from 1 and the loss of its batch, which may be NaN or infinite.</summary>
    internal sealed record StepEntry(long Step, double Loss);
}
