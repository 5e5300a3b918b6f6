using System.Runtime.InteropServices;
using Hebb.Devices.Vulkan;
using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Vulkan;

[NonParallelizable]
public partial class VulkanDevicesTests
{
    private const string DriverVariable = "VK_DRIVER_FILES";

    [Test]
    public void Lavapipe_is_listed_as_software_that_prefers_kernels_for_processors()
    {
        var info = SoftwareVulkan.Info;
        Assert.That(info.Kind, Is.EqualTo(DeviceKind.Vulkan));
        Assert.That(info.Name, Does.Contain("llvmpipe"));
        Assert.That(info.Driver, Does.Contain("Mesa"));
        Assert.That(info.Target, Is.EqualTo(KernelTarget.VulkanCpu));
        Assert.That(info.MaxRangeBytes, Is.GreaterThanOrEqualTo(128L << 20));
        Assert.That(info.MaxRangeBytes % DeviceBuffer.Alignment, Is.Zero);
        Assert.That(info.MaxAllocationBytes, Is.GreaterThanOrEqualTo(info.MaxRangeBytes));
    }

    [Test]
    public void Devices_are_numbered_in_the_order_of_the_list()
    {
        var devices = VulkanDevices.Enumerate().Devices;
        Assert.That(devices.Select(device => device.Index), Is.EqualTo(Enumerable.Range(0, devices.Count)));
    }

    [Test]
    public void A_machine_without_a_driver_lists_nothing_and_says_why()
    {
        using (new NativeEnvironmentVariable(DriverVariable, "/dev/null"))
        {
            var listing = VulkanDevices.Enumerate();
            Assert.That(listing.Devices, Is.Empty);
            Assert.That(listing.Reason, Does.Contain("no driver"));
            Assert.That(
                () => VulkanDevice.Create(0, new VulkanOptions()),
                Throws.TypeOf<DeviceException>().With.Message.EqualTo(listing.Reason));
        }

        Assert.That(VulkanDevices.Enumerate().Devices, Is.Not.Empty);
    }

    [Test]
    public void A_machine_without_the_loader_lists_nothing_and_says_why()
    {
        var listing = VulkanDevices.Enumerate(() => throw new FileNotFoundException("libvulkan.so.1 is missing."));
        Assert.That(listing.Devices, Is.Empty);
        Assert.That(listing.Reason, Does.Contain("libvulkan.so.1").And.Contain("not installed"));
    }

    [Test]
    public void Validation_without_its_layer_is_refused_by_the_name_of_the_layer()
    {
        using var nowhere = new NativeEnvironmentVariable("VK_LAYER_PATH", "/dev/null");
        Assert.That(
            () => VulkanDevice.Create(0, new VulkanOptions { Validation = true }),
            Throws.TypeOf<DeviceException>().With.Message.Contains("VK_LAYER_KHRONOS_validation"));
    }

    /// <summary>Sets a variable where native libraries look for it, which is not where .NET keeps its own copy.</summary>
    private sealed partial class NativeEnvironmentVariable : IDisposable
    {
        private readonly string _name;

        public NativeEnvironmentVariable(string name, string value)
        {
            _name = name;
            Assert.That(setenv(name, value, 1), Is.Zero);
        }

        public void Dispose() => Assert.That(unsetenv(_name), Is.Zero);

        [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
        private static partial int setenv(string name, string value, int overwrite);

        [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
        private static partial int unsetenv(string name);
    }
}
