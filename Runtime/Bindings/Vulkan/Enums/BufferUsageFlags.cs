using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum BufferUsageFlags
    {
        TransferSrcBit = 1,
        TransferDstBit = 2,
        StorageBufferBit = 32,
    }
}
