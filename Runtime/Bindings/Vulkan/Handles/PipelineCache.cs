namespace Silk.NET.Vulkan
{
    internal struct PipelineCache
    {
        public ulong Handle;
    }
}
