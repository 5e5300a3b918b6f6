using System;

namespace Silk.NET.OpenCL
{
    /// <summary>cl_device_type</summary>
    [Flags]
    internal enum DeviceType : ulong
    {
        None = 0,
        Default = 0x1,
        Cpu = 0x2,
        Gpu = 0x4,
        Accelerator = 0x8,
        Custom = 0x10,
        All = 0xFFFFFFFF,
    }
}
