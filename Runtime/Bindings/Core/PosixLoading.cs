namespace Silk.NET.Core.Loader
{
    /// <summary>Flags of dlopen that have one value on every platform.</summary>
    internal static class PosixLoading
    {
        /// <summary>RTLD_NOW: resolve every symbol at once, so that a broken library fails here.</summary>
        public const int Now = 2;
    }
}
