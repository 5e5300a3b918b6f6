namespace Silk.NET.Vulkan
{
    internal struct ConformanceVersion
    {
        public byte Major;
        public byte Minor;
        public byte Subminor;
        public byte Patch;
    }
}
