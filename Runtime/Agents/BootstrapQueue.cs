using System;
using System.Collections.Generic;

namespace Hebb.Agents
{
    /// <summary>States that were reached but not acted in: an episode's truncation, or the end of gathering. Valued together, before the weights change.</summary>
    internal sealed class BootstrapQueue
    {
        private readonly int length;
        private readonly List<int> indices = new List<int>();
        private float[] observations = Array.Empty<float>();
        private float[] values = Array.Empty<float>();

        /// <summary>A queue of observations of <paramref name="length"/> values.</summary>
        public BootstrapQueue(int length)
        {
            this.length = length;
        }

        /// <summary>Remembers what a recorded decision led to.</summary>
        /// <param name="index">Where the decision lies.</param>
        /// <param name="observation">As the networks see it; copied.</param>
        public void Add(int index, ReadOnlySpan<float> observation)
        {
            if ((indices.Count + 1) * length > observations.Length)
            {
                Array.Resize(ref observations, Math.Max(16 * length, 2 * observations.Length));
                Array.Resize(ref values, observations.Length / length);
            }

            observation.CopyTo(observations.AsSpan(indices.Count * length));
            indices.Add(index);
        }

        /// <summary>Keeps everything in a checkpoint, or takes it from there.</summary>
        public void Exchange(CheckpointStream stream)
        {
            var count = stream.Count(indices.Count, int.MaxValue / sizeof(float) / length);
            var observation = new float[length];
            for (var row = 0; row < count; row++)
            {
                if (!stream.IsReading)
                {
                    observations.AsSpan(row * length, length).CopyTo(observation);
                }

                stream.Values(observation.AsSpan());
                var index = stream.Value(stream.IsReading ? 0 : indices[row]);
                if (stream.IsReading)
                {
                    Add(index, observation);
                }
            }
        }

        /// <summary>Values all states and hands the values to the decisions that led to them.</summary>
        public void Evaluate(DecisionMaker critic, RolloutBuffer buffer)
        {
            critic.Evaluate(observations, values.AsSpan(0, indices.Count));
            for (var row = 0; row < indices.Count; row++)
            {
                buffer.Bootstrap(indices[row], values[row]);
            }

            indices.Clear();
        }
    }
}
