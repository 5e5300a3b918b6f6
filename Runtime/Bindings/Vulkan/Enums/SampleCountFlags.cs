using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum SampleCountFlags
    {
        None = 0,
    }
}
