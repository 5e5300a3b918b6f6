using System;
using System.Runtime.InteropServices;

namespace Hebb.Data.Images
{
    /// <summary>
    /// The functions of libjpeg-turbo's TurboJPEG interface (turbojpeg.h, version 2) that decode. Linux distributions install
    /// only the versioned name of the library, other systems only the plain one.
    /// </summary>
    internal static unsafe class TurboJpeg
    {
        public const int PixelFormatRgb = 0;
        public const int PixelFormatGrey = 6;
        public const int PixelFormatCmyk = 11;
        public const int ColorspaceGrey = 2;
        public const int ColorspaceCmyk = 3;
        public const int ColorspaceYcck = 4;
        public const int FlagAccurateDct = 4096;
        public const int FlagStopOnWarning = 8192;
        public const int FlagLimitScans = 32768;

        private static readonly bool IsVersioned = RuntimeInformation.IsOSPlatform(OSPlatform.Linux);

        public static IntPtr InitDecompress() => IsVersioned ? Versioned.tjInitDecompress() : Plain.tjInitDecompress();

        public static int DecompressHeader(IntPtr handle, byte* file, int length, out int width, out int height, out int subsampling, out int colorspace) => IsVersioned
            ? Versioned.tjDecompressHeader3(handle, file, (nuint)length, out width, out height, out subsampling, out colorspace)
            : Plain.tjDecompressHeader3(handle, file, (nuint)length, out width, out height, out subsampling, out colorspace);

        public static int Decompress(IntPtr handle, byte* file, int length, byte* pixels, int width, int stride, int height, int pixelFormat, int flags) => IsVersioned
            ? Versioned.tjDecompress2(handle, file, (nuint)length, pixels, width, stride, height, pixelFormat, flags)
            : Plain.tjDecompress2(handle, file, (nuint)length, pixels, width, stride, height, pixelFormat, flags);

        public static string LastError(IntPtr handle) =>
            Marshal.PtrToStringAnsi(IsVersioned ? Versioned.tjGetErrorStr2(handle) : Plain.tjGetErrorStr2(handle)) ?? string.Empty;

        public static void Destroy(IntPtr handle) => _ = IsVersioned ? Versioned.tjDestroy(handle) : Plain.tjDestroy(handle);

        private static class Versioned
        {
            private const string Library = "libturbojpeg.so.0";

            [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
            public static extern IntPtr tjInitDecompress();

            [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
            public static extern int tjDecompressHeader3(IntPtr handle, byte* file, nuint length, out int width, out int height, out int subsampling, out int colorspace);

            [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
            public static extern int tjDecompress2(IntPtr handle, byte* file, nuint length, byte* pixels, int width, int stride, int height, int pixelFormat, int flags);

            [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
            public static extern IntPtr tjGetErrorStr2(IntPtr handle);

            [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
            public static extern int tjDestroy(IntPtr handle);
        }

        private static class Plain
        {
            private const string Library = "turbojpeg";

            [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
            public static extern IntPtr tjInitDecompress();

            [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
            public static extern int tjDecompressHeader3(IntPtr handle, byte* file, nuint length, out int width, out int height, out int subsampling, out int colorspace);

            [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
            public static extern int tjDecompress2(IntPtr handle, byte* file, nuint length, byte* pixels, int width, int stride, int height, int pixelFormat, int flags);

            [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
            public static extern IntPtr tjGetErrorStr2(IntPtr handle);

            [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
            public static extern int tjDestroy(IntPtr handle);
        }
    }
}
