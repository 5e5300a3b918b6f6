using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum DebugUtilsMessageTypeFlagsEXT
    {
        None = 0,
        GeneralBitExt = 1,
        ValidationBitExt = 2,
        PerformanceBitExt = 4,
    }
}
