using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Agents
{
    /// <summary>The loss of proximal policy optimization (Schulman et al. 2017, eq. 9) over a minibatch, as operators; every result is one number.</summary>
    internal sealed class PpoLoss
    {
        /// <summary>Adds the operators.</summary>
        /// <param name="settings">The weights of the parts, and what is clipped.</param>
        /// <param name="logProbability">Of what was done, under the present policy, (N).</param>
        /// <param name="entropy">Of the present policy, (N).</param>
        /// <param name="value">Of the present critic, (N).</param>
        /// <param name="targets">What the experience says.</param>
        public PpoLoss(PpoSettings settings, GraphTensor logProbability, GraphTensor entropy, GraphTensor value, PpoTargets targets)
        {
            var logRatio = logProbability.Subtract(targets.LogProbability);
            var ratio = logRatio.Exp();
            Policy = Surrogate(ratio, targets.Advantage, settings.ClipRange).Mean().Negate();
            Value = SquaredErrors(settings, value, targets).Mean().Scale(0.5f);
            Entropy = entropy.Mean();
            Total = Policy.Add(Value.Scale(settings.ValueCoefficient));
            if (settings.EntropyCoefficient > 0f)
            {
                Total = Total.Subtract(Entropy.Scale(settings.EntropyCoefficient));
            }

            var excess = ratio.Add(-1f);
            Divergence = excess.Subtract(logRatio).Mean();
            ClipFraction = excess.Abs().Greater(excess.Graph.Constant(settings.ClipRange, excess.Shape)).Mean();
        }

        /// <summary>The clipped surrogate, negated (eq. 7).</summary>
        public GraphTensor Policy { get; }

        /// <summary>Half the mean squared error of the value.</summary>
        public GraphTensor Value { get; }

        /// <summary>The mean entropy.</summary>
        public GraphTensor Entropy { get; }

        /// <summary>What is minimized.</summary>
        public GraphTensor Total { get; }

        /// <summary>The mean of r - 1 - log r, an estimate of the divergence that is never negative (Schulman, "Approximating KL divergence", 2020).</summary>
        public GraphTensor Divergence { get; }

        /// <summary>The share of decisions whose ratio is out of the clip range.</summary>
        public GraphTensor ClipFraction { get; }

        private static GraphTensor Surrogate(GraphTensor ratio, GraphTensor advantage, float range) =>
            advantage.Multiply(ratio).Minimum(advantage.Multiply(ratio.Clip(1f - range, 1f + range)));

        private static GraphTensor SquaredErrors(PpoSettings settings, GraphTensor value, PpoTargets targets)
        {
            var errors = value.Subtract(targets.Return).Square();
            if (!settings.ClipValue)
            {
                return errors;
            }

            var near = targets.Value.Add(value.Subtract(targets.Value).Clip(-settings.ClipRange, settings.ClipRange));
            return errors.Maximum(near.Subtract(targets.Return).Square());
        }
    }
}
