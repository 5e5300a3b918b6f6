using Hebb.Devices.Vulkan;
using NUnit.Framework;
using Silk.NET.Vulkan;

namespace Hebb.Tests.Devices.Vulkan;

/// <summary>The other tests rest on the silence of the validation layer; these show that it speaks.</summary>
public class VulkanValidationTests
{
    [Test]
    public void Memory_that_was_never_disposed_is_reported_with_its_label()
    {
        var device = SoftwareVulkan.Open();
        device.Allocate(4, "forgotten");
        device.Dispose();
        Assert.That(device.ValidationMessages, Has.Some.Contains("forgotten"));
    }

    [Test]
    public void A_missing_barrier_is_reported()
    {
        var instance = VulkanInstance.Create(Vk.GetApi, validation: true);
        using var device = new VulkanLogicalDevice(instance, instance.Devices[SoftwareVulkan.Info.Index]);
        var first = VulkanMemory.ForKernels(device, 256, "first");
        var second = VulkanMemory.ForKernels(device, 256, "second");
        var third = VulkanMemory.ForKernels(device, 256, "third");
        var commands = new VulkanCommands(device);

        commands.Begin();
        commands.Copy(first.Buffer, 0, second.Buffer, 0, 256);
        commands.Barrier();
        commands.Copy(second.Buffer, 0, third.Buffer, 0, 256);
        Assert.That(device.Messages, Is.Empty);

        commands.Copy(second.Buffer, 0, third.Buffer, 0, 256);
        Assert.That(device.Messages, Has.Some.Contains("SYNC-HAZARD-WRITE-AFTER-WRITE"));

        commands.End();
        commands.Dispose();
        first.Dispose();
        second.Dispose();
        third.Dispose();
    }
}
