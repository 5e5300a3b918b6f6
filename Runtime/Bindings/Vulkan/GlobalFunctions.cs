using System;

namespace Silk.NET.Vulkan
{
    /// <summary>The functions that need no instance.</summary>
    internal sealed unsafe class GlobalFunctions
    {
        public readonly delegate* unmanaged[Stdcall]<InstanceCreateInfo*, AllocationCallbacks*, Instance*, Result> CreateInstance;
        public readonly delegate* unmanaged[Stdcall]<byte*, uint*, ExtensionProperties*, Result> EnumerateInstanceExtensionProperties;
        public readonly delegate* unmanaged[Stdcall]<uint*, LayerProperties*, Result> EnumerateInstanceLayerProperties;

        public GlobalFunctions(Func<string, nint> load)
        {
            CreateInstance = (delegate* unmanaged[Stdcall]<InstanceCreateInfo*, AllocationCallbacks*, Instance*, Result>)load("vkCreateInstance");
            EnumerateInstanceExtensionProperties = (delegate* unmanaged[Stdcall]<byte*, uint*, ExtensionProperties*, Result>)load("vkEnumerateInstanceExtensionProperties");
            EnumerateInstanceLayerProperties = (delegate* unmanaged[Stdcall]<uint*, LayerProperties*, Result>)load("vkEnumerateInstanceLayerProperties");
        }
    }
}
