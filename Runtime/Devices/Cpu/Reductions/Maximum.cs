using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>Keeps the larger; NaN is passed over.</summary>
    internal readonly struct Maximum : ICombination
    {
        /// <inheritdoc/>
        public float Identity => float.NegativeInfinity;

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Combine(Vector<float> total, Vector<float> next) => VectorMath.AtLeast(total, next);
    }
}
