namespace Silk.NET.Vulkan
{
    internal enum CommandBufferLevel
    {
        Primary = 0,
        Secondary = 1,
    }
}
