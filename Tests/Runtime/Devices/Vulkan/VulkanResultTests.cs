using Hebb.Devices;
using Hebb.Devices.Vulkan;
using NUnit.Framework;
using Silk.NET.Vulkan;

namespace Hebb.Tests.Devices.Vulkan;

public class VulkanResultTests
{
    private static readonly DeviceInfo Info = new() { Kind = DeviceKind.Vulkan, Index = 1, Name = "Test GPU" };

    [TestCase(nameof(Result.Success))]
    [TestCase(nameof(Result.NotReady))]
    [TestCase(nameof(Result.Incomplete))]
    public void A_code_that_is_no_error_passes(string code) => Assert.That(() => Enum.Parse<Result>(code).Check(Info, "testing"), Throws.Nothing);

    [TestCase(nameof(Result.ErrorDeviceLost), "was lost")]
    [TestCase(nameof(Result.ErrorOutOfDeviceMemory), "smaller batch")]
    [TestCase(nameof(Result.ErrorOutOfHostMemory), "smaller batch")]
    [TestCase(nameof(Result.ErrorUnknown), "failed")]
    public void An_error_names_the_device_what_was_tried_and_the_code(string code, string explanation) =>
        Assert.That(
            () => Enum.Parse<Result>(code).Check(Info, "counting sheep"),
            Throws.TypeOf<DeviceException>()
                .With.Message.Contains("vulkan:1 Test GPU")
                .And.Message.Contains("while counting sheep")
                .And.Message.Contains(code)
                .And.Message.Contains(explanation));
}
