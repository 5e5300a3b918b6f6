using System.Runtime.InteropServices;

namespace Silk.NET.Core.Loader
{
    /// <summary>LoadLibrary and its companions.</summary>
    internal sealed class WindowsLoader : INativeLoader
    {
        private const string Library = "kernel32";

        public nint Open(string name) => LoadLibraryW(name);

        public nint Find(nint library, string symbol) => GetProcAddress(library, symbol);

        public void Close(nint library) => FreeLibrary(library);

        [DllImport(Library, CharSet = CharSet.Unicode, ExactSpelling = true)]
        private static extern nint LoadLibraryW(string name);

        [DllImport(Library, CharSet = CharSet.Ansi, ExactSpelling = true, BestFitMapping = false)]
        private static extern nint GetProcAddress(nint library, string symbol);

        [DllImport(Library, ExactSpelling = true)]
        private static extern int FreeLibrary(nint library);
    }
}
