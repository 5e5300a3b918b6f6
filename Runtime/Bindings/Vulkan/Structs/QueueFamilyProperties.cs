namespace Silk.NET.Vulkan
{
    internal struct QueueFamilyProperties
    {
        public QueueFlags QueueFlags;
        public uint QueueCount;
        public uint TimestampValidBits;
        public Extent3D MinImageTransferGranularity;
    }
}
