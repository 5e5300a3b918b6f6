namespace Hebb.Authoring.Training
{
    /// <summary>What the model makes of a picture of the data set.</summary>
    /// <param name="SampleId">The picture.</param>
    /// <param name="Actual">Number of its class among the model's.</param>
    /// <param name="Predicted">Number of the class that the model takes it for.</param>
    /// <param name="Probability">How sure it is, from 0 to 1.</param>
    /// <param name="IsHeldOut">Whether it was held out.</param>
    internal sealed record SampleAnswer(string SampleId, int Actual, int Predicted, float Probability, bool IsHeldOut);
}
