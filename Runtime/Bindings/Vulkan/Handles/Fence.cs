namespace Silk.NET.Vulkan
{
    internal struct Fence
    {
        public ulong Handle;
    }
}
