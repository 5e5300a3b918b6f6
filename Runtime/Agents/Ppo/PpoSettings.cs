using System;
using System.Globalization;

namespace Hebb.Agents
{
    /// <summary>How <see cref="PpoTrainer"/> learns. The defaults learn most tasks slowly but surely; the named settings are tuned for one task each.</summary>
    public sealed record PpoSettings
    {
        /// <summary>Decisions that are gathered, over all agents, before each update; 1024.</summary>
        public int BufferSize { get; init; } = 1024;

        /// <summary>Decisions per step of the optimizer, at most <see cref="BufferSize"/>; 256.</summary>
        public int BatchSize { get; init; } = 256;

        /// <summary>How often an update goes over the experience; 4.</summary>
        public int Epochs { get; init; } = 4;

        /// <summary>Size of a step of Adam; 0.00025.</summary>
        public float LearningRate { get; init; } = 2.5e-4f;

        /// <summary>Decisions over which the learning rate falls in a line to a thousandth of itself; 0 (the default) keeps it.</summary>
        public long LearningRateDecisions { get; init; }

        /// <summary>What the reward of the next decision counts, compared with this one's, in [0, 1]; 0.99.</summary>
        public float Discount { get; init; } = 0.99f;

        /// <summary>Lambda of the advantage estimate, in [0, 1]: 0 trusts the value, 1 the rewards; 0.95.</summary>
        public float TraceDecay { get; init; } = 0.95f;

        /// <summary>How far the ratio to the old policy may go from 1 before it is clipped; 0.2.</summary>
        public float ClipRange { get; init; } = 0.2f;

        /// <summary>Whether a new value is kept within <see cref="ClipRange"/> of the old one in its loss; false.</summary>
        public bool ClipValue { get; init; }

        /// <summary>Whether the advantages of each minibatch are brought to mean 0 and deviation 1; true.</summary>
        public bool NormalizeAdvantages { get; init; } = true;

        /// <summary>Weight of the value's loss; 0.5.</summary>
        public float ValueCoefficient { get; init; } = 0.5f;

        /// <summary>Weight of the entropy, which keeps the policy trying; 0.01.</summary>
        public float EntropyCoefficient { get; init; } = 0.01f;

        /// <summary>The largest norm of all gradients together; 0.5.</summary>
        public float GradientLimit { get; init; } = 0.5f;

        /// <summary>An update ends early once the policy's divergence from the old one is larger; infinity (the default) never.</summary>
        public float TargetDivergence { get; init; } = float.PositiveInfinity;

        /// <summary>Added to Adam's divisor; 0.00001.</summary>
        public float AdamEpsilon { get; init; } = 1e-5f;

        /// <summary>Units of each hidden layer; 64.</summary>
        public int HiddenUnits { get; init; } = 64;

        /// <summary>Hidden layers of each network; 2.</summary>
        public int HiddenLayers { get; init; } = 2;

        /// <summary>The name of the activation of hidden layers; tanh.</summary>
        public string Activation { get; init; } = "tanh";

        /// <summary>Whether the values of vector sensors are brought to mean 0 and deviation 1, by statistics of what was seen; false.</summary>
        public bool NormalizeObservations { get; init; }

        /// <summary>Whether rewards are divided by the deviation of the discounted return; false. Of use where rewards are large, as in most tasks with continuous actions.</summary>
        public bool ScaleRewards { get; init; }

        /// <summary>Seeds weights, decisions and the order of minibatches; 1.</summary>
        public ulong Seed { get; init; } = 1;

        /// <summary>For CartPole with 8 agents: learns in about 70,000 decisions.</summary>
        public static PpoSettings CartPole => new PpoSettings
        {
            BufferSize = 256,
            BatchSize = 256,
            Epochs = 20,
            LearningRate = 1e-3f,
            LearningRateDecisions = 100_000,
            Discount = 0.98f,
            TraceDecay = 0.8f,
            EntropyCoefficient = 0f,
        };

        /// <summary>For Pendulum with 4 agents.</summary>
        public static PpoSettings Pendulum => new PpoSettings
        {
            BufferSize = 4096,
            BatchSize = 256,
            Epochs = 10,
            LearningRate = 1e-3f,
            Discount = 0.9f,
            TraceDecay = 0.95f,
            EntropyCoefficient = 0f,
            NormalizeObservations = true,
            ScaleRewards = true,
        };

        /// <summary>For GridWorld with 16 agents, by positions or by a picture.</summary>
        public static PpoSettings GridWorld => new PpoSettings
        {
            BufferSize = 2048,
            BatchSize = 256,
            Epochs = 8,
            LearningRate = 1e-3f,
            LearningRateDecisions = 100_000,
            Discount = 0.97f,
            EntropyCoefficient = 0.005f,
        };

        /// <summary>For CliffWalking with 32 agents: much entropy, or the walkers learn to stand still far from the cliff.</summary>
        public static PpoSettings CliffWalking => new PpoSettings
        {
            BufferSize = 2048,
            BatchSize = 256,
            Epochs = 8,
            LearningRate = 3e-3f,
            Discount = 0.99f,
            EntropyCoefficient = 0.1f,
            ScaleRewards = true,
        };

        /// <summary>Refuses settings that cannot work.</summary>
        /// <exception cref="ArgumentException">A setting is out of its range; the message names it.</exception>
        internal void Check()
        {
            Require(BatchSize >= 2 && BatchSize <= BufferSize, nameof(BatchSize), BatchSize, $"from 2 to {nameof(BufferSize)}, which is {BufferSize}");
            Require(Epochs >= 1, nameof(Epochs), Epochs, "at least 1");
            Require(LearningRate > 0f && LearningRate < float.PositiveInfinity, nameof(LearningRate), LearningRate, "above 0");
            Require(LearningRateDecisions >= 0, nameof(LearningRateDecisions), LearningRateDecisions, "at least 0");
            Require(Discount >= 0f && Discount <= 1f, nameof(Discount), Discount, "from 0 to 1");
            Require(TraceDecay >= 0f && TraceDecay <= 1f, nameof(TraceDecay), TraceDecay, "from 0 to 1");
            Require(ClipRange > 0f, nameof(ClipRange), ClipRange, "above 0");
            Require(ValueCoefficient >= 0f, nameof(ValueCoefficient), ValueCoefficient, "at least 0");
            Require(EntropyCoefficient >= 0f, nameof(EntropyCoefficient), EntropyCoefficient, "at least 0");
            Require(GradientLimit > 0f, nameof(GradientLimit), GradientLimit, "above 0");
            Require(TargetDivergence > 0f, nameof(TargetDivergence), TargetDivergence, "above 0");
            Require(HiddenUnits >= 1, nameof(HiddenUnits), HiddenUnits, "at least 1");
            Require(HiddenLayers >= 0, nameof(HiddenLayers), HiddenLayers, "at least 0");
        }

        /// <summary>All settings as text: equal where the settings are.</summary>
        internal string Describe() => string.Format(
            CultureInfo.InvariantCulture,
            "{0} decisions in batches of {1}, {2} epochs, rate {3:R} over {4}, discount {5:R}, trace {6:R}, clip {7:R} {8}, advantages {9}, value {10:R}, entropy {11:R}, "
            + "gradient {12:R}, divergence {13:R}, epsilon {14:R}, {15} x {16} {17}, observations {18}, rewards {19}, seed {20}",
            BufferSize,
            BatchSize,
            Epochs,
            LearningRate,
            LearningRateDecisions,
            Discount,
            TraceDecay,
            ClipRange,
            ClipValue,
            NormalizeAdvantages,
            ValueCoefficient,
            EntropyCoefficient,
            GradientLimit,
            TargetDivergence,
            AdamEpsilon,
            HiddenLayers,
            HiddenUnits,
            Activation,
            NormalizeObservations,
            ScaleRewards,
            Seed);

        private static void Require(bool holds, string name, IFormattable value, string expected)
        {
            if (!holds)
            {
                throw new ArgumentException($"{name} is {value.ToString(null, CultureInfo.InvariantCulture)}, but must be {expected}.", name);
            }
        }
    }
}
