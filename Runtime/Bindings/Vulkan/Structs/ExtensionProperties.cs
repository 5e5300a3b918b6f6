namespace Silk.NET.Vulkan
{
    internal unsafe struct ExtensionProperties
    {
        public fixed byte ExtensionName[256];
        public uint SpecVersion;
    }
}
