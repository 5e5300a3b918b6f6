using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum ShaderModuleCreateFlags
    {
        None = 0,
    }
}
