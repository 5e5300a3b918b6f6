using System;

namespace Hebb.Agents
{
    /// <summary>The returns of the last episodes.</summary>
    internal sealed class ReturnWindow
    {
        /// <summary>How many are kept.</summary>
        public const int Length = 100;

        private readonly double[] returns = new double[Length];

        /// <summary>Episodes that ended.</summary>
        public long Episodes { get; private set; }

        /// <summary>Mean of the last <see cref="Length"/>, or of all if they are fewer; NaN before the first.</summary>
        public double Mean
        {
            get
            {
                var count = Episodes < Length ? (int)Episodes : Length;
                var sum = 0.0;
                for (var index = 0; index < count; index++)
                {
                    sum += returns[index];
                }

                return sum / count;
            }
        }

        /// <summary>Takes an episode into account.</summary>
        public void Add(double value) => returns[Episodes++ % Length] = value;

        /// <summary>Keeps everything in a checkpoint, or takes it from there.</summary>
        public void Exchange(CheckpointStream stream)
        {
            Episodes = stream.Value(Episodes);
            stream.Values(returns.AsSpan());
        }
    }
}
