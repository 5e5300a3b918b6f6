using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum QueueFlags
    {
        None = 0,
        GraphicsBit = 1,
        ComputeBit = 2,
        TransferBit = 4,
    }
}
