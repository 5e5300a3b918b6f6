using System.Numerics;

namespace Hebb.Devices.Cpu
{
    /// <summary>The first lanes of a vector. Memory behind them is neither read nor written.</summary>
    internal readonly unsafe struct TailLanes : ILanes
    {
        private readonly int count;
        private readonly float fill;

        /// <summary>Takes the first <paramref name="count"/> lanes; the others are read as <paramref name="fill"/>.</summary>
        public TailLanes(int count, float fill = 0)
        {
            this.count = count;
            this.fill = fill;
        }

        /// <inheritdoc/>
        public Vector<float> Load(float* source)
        {
            var result = new Vector<float>(fill);
            var lanes = (float*)&result;
            for (var lane = 0; lane < count; lane++)
            {
                lanes[lane] = source[lane];
            }

            return result;
        }

        /// <inheritdoc/>
        public void Store(float* destination, Vector<float> value)
        {
            var lanes = (float*)&value;
            for (var lane = 0; lane < count; lane++)
            {
                destination[lane] = lanes[lane];
            }
        }
    }
}
