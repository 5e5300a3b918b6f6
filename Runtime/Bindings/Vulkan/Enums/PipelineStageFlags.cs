using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum PipelineStageFlags
    {
        None = 0,
        ComputeShaderBit = 2048,
        TransferBit = 4096,
        HostBit = 16384,
    }
}
