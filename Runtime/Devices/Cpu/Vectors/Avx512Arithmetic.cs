#if NET9_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hebb.Devices.Cpu
{
    /// <summary>Vectors of 16 floats. Usable where Avx512F.IsSupported, even when the runtime calls 512 bits not accelerated.</summary>
    internal readonly unsafe struct Avx512Arithmetic : IVectorArithmetic<Vector512<float>>
    {
        /// <inheritdoc/>
        public int Width => Vector512<float>.Count;

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector512<float> Load(float* source) => Avx512F.LoadVector512(source);

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public void Store(float* destination, Vector512<float> value) => Avx512F.Store(destination, value);

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector512<float> Add(Vector512<float> left, Vector512<float> right) => Avx512F.Add(left, right);

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) => Avx512F.FusedMultiplyAdd(left, right, addend);

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector512<float> Broadcast(float value) => Vector512.Create(value);
    }
}
#endif
