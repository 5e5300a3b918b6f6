using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>The vector type that every target has: AVX2 with FMA or AdvSimd where the runtime maps it to them.</summary>
    internal readonly unsafe struct PortableArithmetic : IVectorArithmetic<Vector<float>>
    {
        /// <inheritdoc/>
        public int Width => Vector<float>.Count;

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Load(float* source) => *(Vector<float>*)source;

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public void Store(float* destination, Vector<float> value) => *(Vector<float>*)destination = value;

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Add(Vector<float> left, Vector<float> right) => left + right;

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> MultiplyAdd(Vector<float> left, Vector<float> right, Vector<float> addend) => VectorMath.MultiplyAdd(left, right, addend);

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Broadcast(float value) => new Vector<float>(value);
    }
}
