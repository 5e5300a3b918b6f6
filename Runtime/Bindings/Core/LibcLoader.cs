using System.Runtime.InteropServices;

namespace Silk.NET.Core.Loader
{
    /// <summary>dlopen and its companions in the C library itself: musl and Android.</summary>
    internal sealed class LibcLoader : INativeLoader
    {
        private const string Library = "libc";

        public nint Open(string name) => dlopen(name, PosixLoading.Now);

        public nint Find(nint library, string symbol) => dlsym(library, symbol);

        public void Close(nint library) => dlclose(library);

        [DllImport(Library, CharSet = CharSet.Ansi, BestFitMapping = false)]
        private static extern nint dlopen(string name, int flags);

        [DllImport(Library, CharSet = CharSet.Ansi, BestFitMapping = false)]
        private static extern nint dlsym(nint library, string symbol);

        [DllImport(Library)]
        private static extern int dlclose(nint library);
    }
}
