using System;
using System.Collections.Generic;
using Silk.NET.Core.Native;
using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>The names of the extensions that are offered.</summary>
    internal static unsafe class VulkanExtensions
    {
        /// <summary>What the loader and the drivers offer for instances.</summary>
        public static HashSet<string> OfInstance(Vk api)
        {
            uint count = 0;
            api.EnumerateInstanceExtensionProperties((byte*)null, &count, null);
            var properties = new ExtensionProperties[Math.Max(count, 1)];
            fixed (ExtensionProperties* pointer = properties)
            {
                api.EnumerateInstanceExtensionProperties((byte*)null, &count, pointer);
                return Names(pointer, count);
            }
        }

        /// <summary>What a device offers.</summary>
        public static HashSet<string> OfDevice(Vk api, PhysicalDevice device)
        {
            uint count = 0;
            api.EnumerateDeviceExtensionProperties(device, (byte*)null, &count, null);
            var properties = new ExtensionProperties[Math.Max(count, 1)];
            fixed (ExtensionProperties* pointer = properties)
            {
                api.EnumerateDeviceExtensionProperties(device, (byte*)null, &count, pointer);
                return Names(pointer, count);
            }
        }

        private static HashSet<string> Names(ExtensionProperties* properties, uint count)
        {
            var names = new HashSet<string>();
            for (var i = 0; i < count; i++)
            {
                names.Add(SilkMarshal.PtrToString((nint)properties[i].ExtensionName)!);
            }

            return names;
        }
    }
}
