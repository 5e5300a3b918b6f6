using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum DependencyFlags
    {
        None = 0,
    }
}
