namespace Silk.NET.Core.Loader
{
    /// <summary>What a platform offers to open a native library at run time.</summary>
    internal interface INativeLoader
    {
        /// <summary>A handle of the library, or 0 when it cannot be loaded.</summary>
        nint Open(string name);

        /// <summary>The address of an exported symbol, or 0.</summary>
        nint Find(nint library, string symbol);

        /// <summary>Gives the handle back.</summary>
        void Close(nint library);
    }
}
