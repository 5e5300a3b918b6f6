using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum ShaderStageFlags
    {
        ComputeBit = 32,
    }
}
