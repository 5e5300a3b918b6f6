using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum PipelineCacheCreateFlags
    {
        None = 0,
    }
}
