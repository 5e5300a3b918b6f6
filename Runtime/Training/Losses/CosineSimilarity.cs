using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Training
{
    /// <summary>The cosine of the angle between prediction and target along the last axis, negated as in Keras: -1 where they point the same way.</summary>
    public sealed class CosineSimilarity : Loss
    {
        // Keeps the division finite for a vector of zeros.
        private const float SmallestSquare = 1e-12f;

        /// <inheritdoc/>
        public override GraphTensor PerRow(GraphTensor prediction, GraphTensor target) =>
            prediction.Multiply(target).Sum(-1).Divide(Length(prediction).Multiply(Length(target))).Negate();

        private static GraphTensor Length(GraphTensor vectors) => vectors.Square().Sum(-1).Clip(SmallestSquare, float.MaxValue).Sqrt();
    }
}
