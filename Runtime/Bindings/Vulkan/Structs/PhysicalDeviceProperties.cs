namespace Silk.NET.Vulkan
{
    internal unsafe struct PhysicalDeviceProperties
    {
        public uint ApiVersion;
        public uint DriverVersion;
        public uint VendorID;
        public uint DeviceID;
        public PhysicalDeviceType DeviceType;
        public fixed byte DeviceName[256];
        public fixed byte PipelineCacheUuid[16];
        public PhysicalDeviceLimits Limits;
        public PhysicalDeviceSparseProperties SparseProperties;
    }
}
