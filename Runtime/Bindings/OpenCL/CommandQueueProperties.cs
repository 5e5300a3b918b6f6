using System;

namespace Silk.NET.OpenCL
{
    /// <summary>cl_command_queue_properties</summary>
    [Flags]
    internal enum CommandQueueProperties : ulong
    {
        None = 0,
        OutOfOrderExecModeEnable = 0x1,
        ProfilingEnable = 0x2,
    }
}
