using System.Runtime.InteropServices;

namespace Silk.NET.Core.Loader
{
    /// <summary>dlopen and its companions in glibc's libdl.</summary>
    internal sealed class LibdlLoader : INativeLoader
    {
        private const string Library = "libdl.so.2";

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
