namespace Silk.NET.OpenCL
{
    /// <summary>cl_platform_info</summary>
    internal enum PlatformInfo
    {
        Profile = 0x900,
        Version = 0x901,
        Name = 0x902,
        Vendor = 0x903,
        Extensions = 0x904,
    }
}
