using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum DescriptorPoolCreateFlags
    {
        None = 0,
    }
}
