namespace Silk.NET.Vulkan
{
    internal struct Extent3D
    {
        public uint Width;
        public uint Height;
        public uint Depth;
    }
}
