using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>An operand of an element loop that is an array, or one number for all elements.</summary>
    internal readonly unsafe struct LaneOperand
    {
        private readonly float* elements;
        private readonly Vector<float> value;

        /// <summary>An array whose first element belongs to the first element of the loop.</summary>
        public LaneOperand(float* elements)
        {
            this.elements = elements;
            value = default;
        }

        /// <summary>One number.</summary>
        public LaneOperand(float value)
        {
            elements = null;
            this.value = new Vector<float>(value);
        }

        /// <summary>The vector that starts at element <paramref name="index"/>.</summary>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Load<TLanes>(TLanes lanes, int index)
            where TLanes : struct, ILanes => elements == null ? value : lanes.Load(elements + index);
    }
}
