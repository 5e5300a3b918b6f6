namespace Silk.NET.Vulkan
{
    internal struct Buffer
    {
        public ulong Handle;
    }
}
