using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>(x - mean) / sqrt(variance + epsilon), with statistics for each element of a stretch or for all of it.</summary>
    internal readonly unsafe struct NormalizedValue
    {
        private readonly LaneOperand mean;
        private readonly float* variance;
        private readonly Vector<float> inverse;
        private readonly Vector<float> epsilon;

        /// <summary>Statistics of their own for each element.</summary>
        public NormalizedValue(float* mean, float* variance, float epsilon)
        {
            this.mean = new LaneOperand(mean);
            this.variance = variance;
            this.epsilon = new Vector<float>(epsilon);
            inverse = default;
        }

        /// <summary>The same statistics for all elements.</summary>
        public NormalizedValue(float mean, float variance, float epsilon)
        {
            this.mean = new LaneOperand(mean);
            this.variance = null;
            this.epsilon = default;
            inverse = new Vector<float>(1f / MathF.Sqrt(variance + epsilon));
        }

        /// <summary>1 / sqrt(variance + epsilon).</summary>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Inverse<TLanes>(TLanes lanes, int index)
            where TLanes : struct, ILanes => variance == null
            ? inverse
            : Vector<float>.One / Vector.SquareRoot(lanes.Load(variance + index) + epsilon);

        /// <summary>x - mean.</summary>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Centered<TLanes>(TLanes lanes, int index, Vector<float> x)
            where TLanes : struct, ILanes => x - mean.Load(lanes, index);
    }
}
