namespace Silk.NET.Vulkan
{
    internal struct PipelineLayout
    {
        public ulong Handle;
    }
}
