using System;

namespace Silk.NET.Vulkan
{
    [Flags]
    internal enum DebugUtilsMessageSeverityFlagsEXT
    {
        None = 0,
        VerboseBitExt = 1,
        InfoBitExt = 16,
        WarningBitExt = 256,
        ErrorBitExt = 4096,
    }
}
