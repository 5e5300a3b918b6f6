using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>Care for the running means that optimizers keep.</summary>
    internal static class Moment
    {
        /// <summary>0 where the magnitude is below 1e-30: such means decay into denormal numbers, which slow the processor down.</summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> Flush(Vector<float> mean) =>
            Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(mean), new Vector<float>(1e-30f)), Vector<float>.Zero, mean);
    }
}
