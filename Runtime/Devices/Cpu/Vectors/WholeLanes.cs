using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>Every lane of a vector.</summary>
    internal readonly unsafe struct WholeLanes : ILanes
    {
        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Load(float* source) => *(Vector<float>*)source;

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public void Store(float* destination, Vector<float> value) => *(Vector<float>*)destination = value;
    }
}
