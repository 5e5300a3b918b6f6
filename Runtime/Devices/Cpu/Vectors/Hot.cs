using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>How the methods that hold the inner loops are compiled.</summary>
    internal static class Hot
    {
        /// <summary>Fully optimised at once, without the slow first tier. By value, because netstandard2.1 does not name it.</summary>
        public const MethodImplOptions Loop = (MethodImplOptions)512;

        /// <summary>Made part of the loop that calls it.</summary>
        public const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    }
}
