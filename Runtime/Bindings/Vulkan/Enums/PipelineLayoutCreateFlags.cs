using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum PipelineLayoutCreateFlags
    {
        None = 0,
    }
}
