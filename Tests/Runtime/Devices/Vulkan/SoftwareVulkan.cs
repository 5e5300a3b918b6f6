using Hebb.Devices.Vulkan;
using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Vulkan;

/// <summary>Opens lavapipe, the software driver that every test machine must have, with the validation layer on.</summary>
internal static class SoftwareVulkan
{
    public static DeviceInfo Info
    {
        get
        {
            var listing = VulkanDevices.Enumerate();
            return listing.Devices.FirstOrDefault(device => device.IsSoftware) ??
                throw new AssertionException($"The tests need the software driver lavapipe (Debian: mesa-vulkan-drivers). Found: {listing.Reason ?? string.Join(", ", listing.Devices)}");
        }
    }

    public static VulkanDevice Open(string? pipelineCacheFolder = null) =>
        VulkanDevice.Create(Info.Index, new VulkanOptions { Validation = true, PipelineCacheFolder = pipelineCacheFolder });
}
