using System;
using System.Runtime.InteropServices;

namespace Silk.NET.Core.Loader
{
    /// <summary>Chooses the loader of the platform that this process runs on.</summary>
    internal static class NativeLoaders
    {
        public static INativeLoader ForThisPlatform()
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            {
                return new WindowsLoader();
            }

            if (RuntimeInformation.IsOSPlatform(OSPlatform.OSX))
            {
                return new MacLoader();
            }

            return HasLibdl() ? new LibdlLoader() : (INativeLoader)new LibcLoader();
        }

        /// <summary>False where the functions moved into the C library and no stub is left behind: musl, Android.</summary>
        private static bool HasLibdl()
        {
            try
            {
                new LibdlLoader().Open(string.Empty);
                return true;
            }
            catch (DllNotFoundException)
            {
                return false;
            }
        }
    }
}
