using System;

namespace Silk.NET.Vulkan
{
    /// <summary>The functions of one instance and its physical devices.</summary>
    internal sealed unsafe class InstanceFunctions
    {
        public readonly delegate* unmanaged[Stdcall]<Instance, AllocationCallbacks*, void> DestroyInstance;
        public readonly delegate* unmanaged[Stdcall]<Instance, uint*, PhysicalDevice*, Result> EnumeratePhysicalDevices;
        public readonly delegate* unmanaged[Stdcall]<PhysicalDevice, PhysicalDeviceProperties*, void> GetPhysicalDeviceProperties;
        public readonly delegate* unmanaged[Stdcall]<PhysicalDevice, PhysicalDeviceProperties2*, void> GetPhysicalDeviceProperties2;
        public readonly delegate* unmanaged[Stdcall]<PhysicalDevice, uint*, QueueFamilyProperties*, void> GetPhysicalDeviceQueueFamilyProperties;
        public readonly delegate* unmanaged[Stdcall]<PhysicalDevice, PhysicalDeviceMemoryProperties*, void> GetPhysicalDeviceMemoryProperties;
        public readonly delegate* unmanaged[Stdcall]<PhysicalDevice, byte*, uint*, ExtensionProperties*, Result> EnumerateDeviceExtensionProperties;
        public readonly delegate* unmanaged[Stdcall]<Device, byte*, nint> GetDeviceProcAddr;
        public readonly delegate* unmanaged[Stdcall]<PhysicalDevice, DeviceCreateInfo*, AllocationCallbacks*, Device*, Result> CreateDevice;

        public InstanceFunctions(Func<string, nint> load)
        {
            DestroyInstance = (delegate* unmanaged[Stdcall]<Instance, AllocationCallbacks*, void>)load("vkDestroyInstance");
            EnumeratePhysicalDevices = (delegate* unmanaged[Stdcall]<Instance, uint*, PhysicalDevice*, Result>)load("vkEnumeratePhysicalDevices");
            GetPhysicalDeviceProperties = (delegate* unmanaged[Stdcall]<PhysicalDevice, PhysicalDeviceProperties*, void>)load("vkGetPhysicalDeviceProperties");
            GetPhysicalDeviceProperties2 = (delegate* unmanaged[Stdcall]<PhysicalDevice, PhysicalDeviceProperties2*, void>)load("vkGetPhysicalDeviceProperties2");
            GetPhysicalDeviceQueueFamilyProperties = (delegate* unmanaged[Stdcall]<PhysicalDevice, uint*, QueueFamilyProperties*, void>)load("vkGetPhysicalDeviceQueueFamilyProperties");
            GetPhysicalDeviceMemoryProperties = (delegate* unmanaged[Stdcall]<PhysicalDevice, PhysicalDeviceMemoryProperties*, void>)load("vkGetPhysicalDeviceMemoryProperties");
            EnumerateDeviceExtensionProperties = (delegate* unmanaged[Stdcall]<PhysicalDevice, byte*, uint*, ExtensionProperties*, Result>)load("vkEnumerateDeviceExtensionProperties");
            GetDeviceProcAddr = (delegate* unmanaged[Stdcall]<Device, byte*, nint>)load("vkGetDeviceProcAddr");
            CreateDevice = (delegate* unmanaged[Stdcall]<PhysicalDevice, DeviceCreateInfo*, AllocationCallbacks*, Device*, Result>)load("vkCreateDevice");
        }
    }
}
