using System;
using Silk.NET.Core.Loader;

namespace Silk.NET.Core.Native
{
    /// <summary>The functions of one native library, which stays loaded until disposal.</summary>
    internal abstract class NativeAPI : IDisposable
    {
        private readonly UnmanagedLibrary _library;

        protected NativeAPI(UnmanagedLibrary library) => _library = library;

        public void Dispose() => _library.Dispose();
    }
}
