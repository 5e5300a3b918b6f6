using Hebb.Devices;
using Hebb.Devices.Vulkan;
using NUnit.Framework;
using Silk.NET.Vulkan;

namespace Hebb.Tests.Devices.Vulkan;

public class VulkanResultTests
{
    private static readonly DeviceInfo Info = new() { Kind = DeviceKind.Vulkan, Index = 1, Name = "Test GPU" };

    [TestCase(Result.Success)]
    [TestCase(Result.NotReady)]
    [TestCase(Result.Incomplete)]
    public void A_code_that_is_no_error_passes(Result result) => Assert.That(() => result.Check(Info, "testing"), Throws.Nothing);

    [TestCase(Result.ErrorDeviceLost, "was lost")]
    [TestCase(Result.ErrorOutOfDeviceMemory, "smaller batch")]
    [TestCase(Result.ErrorOutOfHostMemory, "smaller batch")]
    [TestCase(Result.ErrorUnknown, "failed")]
    public void An_error_names_the_device_what_was_tried_and_the_code(Result result, string explanation) =>
        Assert.That(
            () => result.Check(Info, "counting sheep"),
            Throws.TypeOf<DeviceException>()
                .With.Message.Contains("vulkan:1 Test GPU")
                .And.Message.Contains("while counting sheep")
                .And.Message.Contains(result.ToString())
                .And.Message.Contains(explanation));
}
