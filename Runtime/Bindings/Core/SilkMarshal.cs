using System.Runtime.InteropServices;

namespace Silk.NET.Core.Native
{
    /// <summary>Strings across the native border.</summary>
    internal static class SilkMarshal
    {
        /// <summary>Copies the string, zero-terminated, into native memory that <see cref="Free"/> gives back.</summary>
        public static nint StringToPtr(string input) => Marshal.StringToHGlobalAnsi(input);

        /// <summary>Reads a zero-terminated native string.</summary>
        public static string? PtrToString(nint input) => Marshal.PtrToStringAnsi(input);

        public static bool Free(nint pointer)
        {
            Marshal.FreeHGlobal(pointer);
            return true;
        }
    }
}
