namespace Silk.NET.Vulkan
{
    internal enum PipelineBindPoint
    {
        Graphics = 0,
        Compute = 1,
    }
}
