using System;
using System.IO;

namespace Silk.NET.Core.Loader
{
    /// <summary>A native library, opened by the first of its names that the platform's loader knows.</summary>
    internal sealed class UnmanagedLibrary : IDisposable
    {
        private static readonly INativeLoader _loader = NativeLoaders.ForThisPlatform();

        private nint _handle;

        /// <exception cref="FileNotFoundException">None of the names can be loaded.</exception>
        public UnmanagedLibrary(params string[] names)
        {
            foreach (var name in names)
            {
                _handle = _loader.Open(name);
                if (_handle != 0)
                {
                    return;
                }
            }

            throw new FileNotFoundException($"Could not find or load the native library {string.Join(" or ", names)}.");
        }

        /// <summary>The address of an exported function, or 0 when the library has none of that name.</summary>
        public nint LoadFunction(string name) => _loader.Find(_handle, name);

        public void Dispose()
        {
            if (_handle != 0)
            {
                _loader.Close(_handle);
                _handle = 0;
            }
        }
    }
}
