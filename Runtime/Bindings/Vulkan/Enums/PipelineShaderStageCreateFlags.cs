using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum PipelineShaderStageCreateFlags
    {
        None = 0,
    }
}
