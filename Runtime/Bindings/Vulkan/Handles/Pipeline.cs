namespace Silk.NET.Vulkan
{
    internal struct Pipeline
    {
        public ulong Handle;
    }
}
