using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>y = factor x.</summary>
    internal readonly struct Scaling : IUnaryOperation
    {
        private readonly Vector<float> factor;

        /// <summary>Multiplies by <paramref name="factor"/>.</summary>
        public Scaling(float factor) => this.factor = new Vector<float>(factor);

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Apply(Vector<float> x) => x * factor;
    }
}
