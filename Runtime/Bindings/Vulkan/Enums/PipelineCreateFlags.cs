using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum PipelineCreateFlags
    {
        None = 0,
    }
}
