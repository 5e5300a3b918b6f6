using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum SampleCountFlags
    {
        None = 0,
        Count1Bit = 1,
    }
}
