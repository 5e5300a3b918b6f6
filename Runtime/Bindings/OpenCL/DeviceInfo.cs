namespace Silk.NET.OpenCL
{
    /// <summary>cl_device_info</summary>
    internal enum DeviceInfo
    {
        Type = 0x1000,
        MaxComputeUnits = 0x1002,
        MaxWorkGroupSize = 0x1004,
        MaxWorkItemSizes = 0x1005,
        MaxClockFrequency = 0x100C,
        MaxMemAllocSize = 0x1010,
        MemBaseAddrAlign = 0x1019,
        GlobalMemSize = 0x101F,
        LocalMemType = 0x1022,
        LocalMemSize = 0x1023,
        ProfilingTimerResolution = 0x1025,
        Available = 0x1027,
        CompilerAvailable = 0x1028,
        Name = 0x102B,
        Vendor = 0x102C,
        DriverVersion = 0x102D,
        Version = 0x102F,
        Extensions = 0x1030,
        HostUnifiedMemory = 0x1035,
        OpenclCVersion = 0x103D,
    }
}
