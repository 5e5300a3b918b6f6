using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>The products of two rows: their sum is the inner product.</summary>
    internal readonly unsafe struct ProductTerm : ITerm
    {
        private readonly float* a;
        private readonly float* b;

        /// <summary>Multiplies <paramref name="a"/> and <paramref name="b"/>.</summary>
        public ProductTerm(float* a, float* b)
        {
            this.a = a;
            this.b = b;
        }

        /// <inheritdoc/>
        public float Padding => 0;

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> At<TLanes>(TLanes lanes, int column)
            where TLanes : struct, ILanes => lanes.Load(a + column) * lanes.Load(b + column);
    }
}
