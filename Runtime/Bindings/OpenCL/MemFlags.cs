using System;

namespace Silk.NET.OpenCL
{
    /// <summary>cl_mem_flags</summary>
    [Flags]
    internal enum MemFlags : ulong
    {
        None = 0,
        ReadWrite = 0x1,
        WriteOnly = 0x2,
        ReadOnly = 0x4,
        UseHostPtr = 0x8,
        AllocHostPtr = 0x10,
        CopyHostPtr = 0x20,
        HostWriteOnly = 0x80,
        HostReadOnly = 0x100,
        HostNoAccess = 0x200,
    }
}
