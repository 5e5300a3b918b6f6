namespace Silk.NET.Vulkan
{
    internal struct Queue
    {
        public nint Handle;
    }
}
