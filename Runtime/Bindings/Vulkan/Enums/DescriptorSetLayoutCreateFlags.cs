using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum DescriptorSetLayoutCreateFlags
    {
        None = 0,
    }
}
