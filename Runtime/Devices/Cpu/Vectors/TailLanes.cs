using System.Numerics;
#if NET9_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

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
#if NET9_0_OR_GREATER
            if (HasMasks)
            {
                var mask = Mask;
                return Vector256.ConditionalSelect(mask, Avx.MaskLoad(source, mask), Vector256.Create(fill)).AsVector();
            }
#endif
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
#if NET9_0_OR_GREATER
            if (HasMasks)
            {
                Avx.MaskStore(destination, Mask, value.AsVector256());
                return;
            }
#endif
            var lanes = (float*)&value;
            for (var lane = 0; lane < count; lane++)
            {
                destination[lane] = lanes[lane];
            }
        }

#if NET9_0_OR_GREATER
        private static bool HasMasks
        {
            [MethodImpl(Hot.Inline)]
            get => Avx2.IsSupported && Vector<float>.Count == Vector256<float>.Count;
        }

        private Vector256<float> Mask
        {
            [MethodImpl(Hot.Inline)]
            get => Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).AsSingle();
        }
#endif
    }
}
