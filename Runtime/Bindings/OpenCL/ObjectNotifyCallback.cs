namespace Silk.NET.OpenCL
{
    /// <summary>Called by a driver when a build it runs in the background has ended.</summary>
    internal unsafe delegate void ObjectNotifyCallback(nint obj, void* userData);
}
