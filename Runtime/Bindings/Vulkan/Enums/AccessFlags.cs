using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum AccessFlags
    {
        None = 0,
        ShaderReadBit = 32,
        ShaderWriteBit = 64,
        TransferReadBit = 2048,
        TransferWriteBit = 4096,
        HostReadBit = 8192,
        HostWriteBit = 16384,
    }
}
