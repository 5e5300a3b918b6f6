using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Agents
{
    /// <summary>
    /// What a policy network's answers mean, as operators: for each branch the logarithms of its choices' probabilities, and for each continuous
    /// action a normal distribution. A row of answers holds the logits of all branches, the means, and the logarithms of the deviations.
    /// Acting and learning both use it, so that the same weights give the same probabilities in both.
    /// </summary>
    internal sealed class ActionDistribution
    {
        /// <summary>What is added to the logit of a choice that is not allowed: its probability and its gradient become exactly 0.</summary>
        public const float Forbidden = -1e8f;

        private static readonly float HalfLogTwoPi = (float)(0.5 * Math.Log(2 * Math.PI));

        private readonly GraphTensor? means;
        private readonly GraphTensor? logDeviations;

        /// <summary>Reads a network's answers.</summary>
        /// <param name="spec">The agent's actions.</param>
        /// <param name="answers">(N, <see cref="Answers"/>).</param>
        /// <param name="penalty">(N, choices of all branches): 0, or <see cref="Forbidden"/>; null where there are no branches.</param>
        public ActionDistribution(ActionSpec spec, GraphTensor answers, GraphTensor? penalty)
        {
            var start = 0;
            var branches = new List<GraphTensor>();
            foreach (var size in spec.BranchSizes)
            {
                branches.Add(answers.Slice(1, start, size).Add(penalty!.Slice(1, start, size)).LogSoftmax());
                start += size;
            }

            LogProbabilities = branches;
            if (spec.ContinuousActions > 0)
            {
                means = answers.Slice(1, start, spec.ContinuousActions);
                logDeviations = answers.Slice(1, start + spec.ContinuousActions, spec.ContinuousActions);
            }
        }

        /// <summary>For each branch the logarithms of the probabilities, (N, choices).</summary>
        public IReadOnlyList<GraphTensor> LogProbabilities { get; }

        /// <summary>The most likely continuous actions, (N, actions); null without any.</summary>
        public GraphTensor? Means => means;

        /// <summary>Numbers in a row of answers.</summary>
        public static int Answers(ActionSpec spec) => spec.DiscreteChoices + (2 * spec.ContinuousActions);

        /// <summary>Continuous actions at so many deviations from the mean: (N, actions).</summary>
        public GraphTensor Sample(GraphTensor noise) => means!.Add(logDeviations!.Exp().Multiply(noise));

        /// <summary>The logarithm of the probability of what was done, (N), all branches and actions together.</summary>
        /// <param name="choices">One tensor of numbers (N) per branch, int32.</param>
        /// <param name="actions">(N, actions), not limited; null without continuous actions.</param>
        public GraphTensor LogProbability(IReadOnlyList<GraphTensor> choices, GraphTensor? actions)
        {
            var terms = LogProbabilities.Select((branch, index) => branch.Multiply(choices[index].OneHot(branch.Shape[1])).Sum(1)).ToList();
            if (actions is { })
            {
                terms.Add(ContinuousLogProbability(actions));
            }

            return terms.Aggregate((sum, term) => sum.Add(term));
        }

        /// <summary>The logarithm of the probability density of the continuous actions alone, (N).</summary>
        public GraphTensor ContinuousLogProbability(GraphTensor actions)
        {
            var deviations = actions.Subtract(means!).Multiply(logDeviations!.Negate().Exp());
            return deviations.Square().Scale(-0.5f).Subtract(logDeviations!).Add(-HalfLogTwoPi).Sum(1);
        }

        /// <summary>How undecided the policy is, (N), in nats: the sum over branches and actions.</summary>
        public GraphTensor Entropy()
        {
            var terms = LogProbabilities.Select(branch => branch.Exp().Multiply(branch).Sum(1).Negate()).ToList();
            if (logDeviations is { })
            {
                terms.Add(logDeviations.Add(0.5f + HalfLogTwoPi).Sum(1));
            }

            return terms.Aggregate((sum, term) => sum.Add(term));
        }
    }
}
