using Silk.NET.Core;

namespace Silk.NET.Vulkan
{
    /// <summary>The function that receives the messages of the layers.</summary>
    internal readonly unsafe struct PfnDebugUtilsMessengerCallbackEXT
    {
        // Untyped: Mono overflows its stack over a struct with a field that is a function pointer.
        private readonly void* _handle;

        public PfnDebugUtilsMessengerCallbackEXT(
            delegate* unmanaged[Cdecl]<DebugUtilsMessageSeverityFlagsEXT, DebugUtilsMessageTypeFlagsEXT, DebugUtilsMessengerCallbackDataEXT*, void*, Bool32> handle) =>
            _handle = handle;

        public delegate* unmanaged[Cdecl]<DebugUtilsMessageSeverityFlagsEXT, DebugUtilsMessageTypeFlagsEXT, DebugUtilsMessengerCallbackDataEXT*, void*, Bool32> Handle =>
            (delegate* unmanaged[Cdecl]<DebugUtilsMessageSeverityFlagsEXT, DebugUtilsMessageTypeFlagsEXT, DebugUtilsMessengerCallbackDataEXT*, void*, Bool32>)_handle;
    }
}
