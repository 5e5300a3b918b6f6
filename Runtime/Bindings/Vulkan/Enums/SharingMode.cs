namespace Silk.NET.Vulkan
{
    internal enum SharingMode
    {
        Exclusive = 0,
        Concurrent = 1,
    }
}
