namespace Silk.NET.Vulkan
{
    internal struct Instance
    {
        public nint Handle;
    }
}
