using System;
using System.Linq;
using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>The Vulkan devices of this machine.</summary>
    public static class VulkanDevices
    {
        /// <summary>Lists the devices that can run kernels, without creating any. A machine without Vulkan gives an empty list and the reason.</summary>
        public static DeviceListing Enumerate() => Enumerate(Vk.GetApi);

        internal static DeviceListing Enumerate(Func<Vk> load)
        {
            try
            {
                using var instance = VulkanInstance.Create(load, validation: false);
                return new DeviceListing(instance.Devices.Select(device => device.Info).ToArray());
            }
            catch (DeviceException e)
            {
                return new DeviceListing(e.Message);
            }
        }
    }
}
