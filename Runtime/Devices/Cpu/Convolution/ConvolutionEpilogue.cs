using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>The end of a convolution: bias and activation.</summary>
    internal static unsafe class ConvolutionEpilogue
    {
        /// <summary>Finishes <paramref name="count"/> sums in place, and up to a vector more.</summary>
        public static void Run(float* sums, int count, float bias, int activation)
        {
            switch (activation)
            {
                case 1:
                    Apply<Relu>(sums, count, bias);
                    break;
                case 2:
                    Apply<Tanh>(sums, count, bias);
                    break;
                case 3:
                    Apply<Sigmoid>(sums, count, bias);
                    break;
                default:
                    Apply<Identity>(sums, count, bias);
                    break;
            }
        }

        [MethodImpl(Hot.Loop)]
        private static void Apply<TActivation>(float* sums, int count, float bias)
            where TActivation : struct, IUnaryOperation
        {
            var shift = new Vector<float>(bias);
            for (var index = 0; index < count; index += Vector<float>.Count)
            {
                var place = (Vector<float>*)(sums + index);
                *place = default(TActivation).Apply(*place + shift);
            }
        }
    }
}
