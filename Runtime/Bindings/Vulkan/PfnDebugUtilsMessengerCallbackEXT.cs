using Silk.NET.Core;

namespace Silk.NET.Vulkan
{
    /// <summary>The function that receives the messages of the layers.</summary>
    internal readonly unsafe struct PfnDebugUtilsMessengerCallbackEXT
    {
        public readonly delegate* unmanaged[Cdecl]<DebugUtilsMessageSeverityFlagsEXT, DebugUtilsMessageTypeFlagsEXT, DebugUtilsMessengerCallbackDataEXT*, void*, Bool32> Handle;

        public PfnDebugUtilsMessengerCallbackEXT(
            delegate* unmanaged[Cdecl]<DebugUtilsMessageSeverityFlagsEXT, DebugUtilsMessageTypeFlagsEXT, DebugUtilsMessengerCallbackDataEXT*, void*, Bool32> handle) =>
            Handle = handle;
    }
}
