using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>What an optimizer remembers of every element: it decays at every step, and something is added to it.</summary>
    internal readonly unsafe struct Moment
    {
        private readonly float* values;
        private readonly Vector<float> decay;

        /// <param name="values">What is remembered.</param>
        /// <param name="decay">What is left of it after a step, from 0 to 1.</param>
        public Moment(float* values, float decay)
        {
            this.values = values;
            this.decay = new Vector<float>(decay);
        }

        /// <summary>What is remembered now.</summary>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Read<TLanes>(TLanes lanes, int index)
            where TLanes : struct, ILanes => lanes.Load(values + index);

        /// <summary>
        /// Adds x to what is left. 0 where the magnitude is below 1e-30: such moments decay into denormal numbers, which slow the processor down.
        /// </summary>
        /// <returns>What is remembered from now on.</returns>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Add<TLanes>(TLanes lanes, int index, Vector<float> x)
            where TLanes : struct, ILanes
        {
            var sum = VectorMath.MultiplyAdd(decay, lanes.Load(values + index), x);
            var kept = Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(sum), new Vector<float>(1e-30f)), Vector<float>.Zero, sum);
            lanes.Store(values + index, kept);
            return kept;
        }

        /// <summary>Remembers the running mean of x.</summary>
        /// <returns>What is remembered from now on.</returns>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Average<TLanes>(TLanes lanes, int index, Vector<float> x)
            where TLanes : struct, ILanes => Add(lanes, index, (Vector<float>.One - decay) * x);

        /// <summary>Remembers the running mean of x².</summary>
        /// <returns>What is remembered from now on.</returns>
        [MethodImpl(Hot.Inline)]
        public Vector<float> AverageSquare<TLanes>(TLanes lanes, int index, Vector<float> x)
            where TLanes : struct, ILanes => Add(lanes, index, (Vector<float>.One - decay) * x * x);
    }
}
