using System;
using Silk.NET.Core.Native;

namespace Silk.NET.Vulkan.Extensions.EXT
{
    /// <summary>VK_EXT_debug_utils: messages of the layers, and names for them to use.</summary>
    internal sealed unsafe class ExtDebugUtils : NativeExtension<Vk>
    {
        public const string ExtensionName = "VK_EXT_debug_utils";

        private readonly delegate* unmanaged[Stdcall]<Instance, DebugUtilsMessengerCreateInfoEXT*, AllocationCallbacks*, DebugUtilsMessengerEXT*, Result> _createDebugUtilsMessenger;
        private readonly delegate* unmanaged[Stdcall]<Instance, DebugUtilsMessengerEXT, AllocationCallbacks*, void> _destroyDebugUtilsMessenger;
        private readonly delegate* unmanaged[Stdcall]<Device, DebugUtilsObjectNameInfoEXT*, Result> _setDebugUtilsObjectName;

        internal ExtDebugUtils(Func<string, nint> load)
        {
            _createDebugUtilsMessenger = (delegate* unmanaged[Stdcall]<Instance, DebugUtilsMessengerCreateInfoEXT*, AllocationCallbacks*, DebugUtilsMessengerEXT*, Result>)load("vkCreateDebugUtilsMessengerEXT");
            _destroyDebugUtilsMessenger = (delegate* unmanaged[Stdcall]<Instance, DebugUtilsMessengerEXT, AllocationCallbacks*, void>)load("vkDestroyDebugUtilsMessengerEXT");
            _setDebugUtilsObjectName = (delegate* unmanaged[Stdcall]<Device, DebugUtilsObjectNameInfoEXT*, Result>)load("vkSetDebugUtilsObjectNameEXT");
        }

        public Result CreateDebugUtilsMessenger(Instance instance, DebugUtilsMessengerCreateInfoEXT* pCreateInfo, AllocationCallbacks* pAllocator, DebugUtilsMessengerEXT* pMessenger) =>
            _createDebugUtilsMessenger(instance, pCreateInfo, pAllocator, pMessenger);

        public void DestroyDebugUtilsMessenger(Instance instance, DebugUtilsMessengerEXT messenger, AllocationCallbacks* pAllocator) =>
            _destroyDebugUtilsMessenger(instance, messenger, pAllocator);

        public Result SetDebugUtilsObjectName(Device device, DebugUtilsObjectNameInfoEXT* pNameInfo) =>
            _setDebugUtilsObjectName(device, pNameInfo);
    }
}
