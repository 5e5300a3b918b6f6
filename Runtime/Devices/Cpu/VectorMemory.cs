using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>Loads and stores of whole and partial vectors at any address. Partial ones touch no other element.</summary>
    internal static unsafe class VectorMemory
    {
        /// <summary>Reads Vector&lt;float&gt;.Count floats.</summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> Load(float* source) => *(Vector<float>*)source;

        /// <summary>Reads <paramref name="count"/> floats, fewer than a vector holds; the other lanes are 0.</summary>
        public static Vector<float> Load(float* source, int count)
        {
            var result = Vector<float>.Zero;
            var lanes = (float*)&result;
            for (var lane = 0; lane < count; lane++)
            {
                lanes[lane] = source[lane];
            }

            return result;
        }

        /// <summary>Writes Vector&lt;float&gt;.Count floats.</summary>
        [MethodImpl(Hot.Inline)]
        public static void Store(float* destination, Vector<float> value) => *(Vector<float>*)destination = value;

        /// <summary>Writes the first <paramref name="count"/> lanes, fewer than a vector holds.</summary>
        public static void Store(float* destination, Vector<float> value, int count)
        {
            var lanes = (float*)&value;
            for (var lane = 0; lane < count; lane++)
            {
                destination[lane] = lanes[lane];
            }
        }
    }
}
