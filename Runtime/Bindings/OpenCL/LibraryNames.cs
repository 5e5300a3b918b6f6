using System.Runtime.InteropServices;

namespace Silk.NET.OpenCL
{
    /// <summary>File name of the OpenCL loader, which differs per platform.</summary>
    internal static class LibraryNames
    {
        public static string OfThisPlatform()
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            {
                return "OpenCL.dll";
            }

            return RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "/System/Library/Frameworks/OpenCL.framework/OpenCL" : "libOpenCL.so.1";
        }
    }
}
