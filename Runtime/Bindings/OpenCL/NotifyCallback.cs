namespace Silk.NET.OpenCL
{
    /// <summary>Called by a driver to report an error of a context.</summary>
    internal unsafe delegate void NotifyCallback(byte* errinfo, void* privateInfo, nuint cb, void* userData);
}
