using System;
using System.Linq;
using Hebb.Layers;
using Hebb.Tensors;

namespace Hebb.Agents
{
    /// <summary>
    /// Brings the values of vector sensors to mean 0 and deviation 1 by what was seen so far, limited to +-10; pictures are only limited.
    /// Learns only from what <see cref="Observe"/> is given.
    /// </summary>
    internal sealed class ObservationNormalizer
    {
        /// <summary>The largest magnitude of a normalized value.</summary>
        public const float Limit = 10f;

        private const double Epsilon = 1e-8;

        private readonly RunningMoments moments;
        private readonly bool[] isNormalized;

        /// <summary>A normalizer that has seen nothing.</summary>
        public ObservationNormalizer(BehaviorSpec spec, double initialCount = RunningMoments.DefaultInitialCount)
        {
            moments = new RunningMoments(spec.ObservationLength, initialCount);
            isNormalized = spec.Observations.SelectMany(sensor => Enumerable.Repeat(sensor.Shape.Rank == 1, sensor.Length)).ToArray();
        }

        /// <summary>What was seen.</summary>
        public RunningMoments Moments => moments;

        /// <summary>Learns from an observation.</summary>
        public void Observe(ReadOnlySpan<float> observation) => moments.Add(observation);

        /// <summary>Normalizes an observation.</summary>
        public void Normalize(ReadOnlySpan<float> observation, Span<float> normalized)
        {
            for (var index = 0; index < observation.Length; index++)
            {
                normalized[index] = (float)Math.Max(-Limit, Math.Min(Limit, (observation[index] - Mean(index)) / Deviation(index)));
            }
        }

        /// <summary>A layer that does the same with the statistics of now, built for observations.</summary>
        public Normalization ToLayer()
        {
            var layer = new Normalization(Limit, "observation_normalization");
            var shape = new TensorShape(isNormalized.Length);
            layer.Build(shape, layer.Name, new SeededRandom(0));
            layer.SetStatistics(
                new Tensor(shape, isNormalized.Select((_, index) => (float)Mean(index)).ToArray()),
                new Tensor(shape, isNormalized.Select((_, index) => (float)Deviation(index)).ToArray()));
            return layer;
        }

        private double Mean(int index) => isNormalized[index] ? moments.Mean(index) : 0;

        private double Deviation(int index) => isNormalized[index] ? Math.Sqrt(moments.Variance(index) + Epsilon) : 1;
    }
}
