namespace Silk.NET.Vulkan
{
    internal struct ShaderModule
    {
        public ulong Handle;
    }
}
