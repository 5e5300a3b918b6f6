using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Devices;

public sealed class DeviceRequestTests
{
    [TestCase("auto", null, null)]
    [TestCase("cpu", DeviceKind.Cpu, null)]
    [TestCase("vulkan", DeviceKind.Vulkan, null)]
    [TestCase("opencl", DeviceKind.OpenCL, null)]
    [TestCase("vulkan:0", DeviceKind.Vulkan, 0)]
    [TestCase("opencl:12", DeviceKind.OpenCL, 12)]
    public void A_request_is_read_and_written_back(string text, DeviceKind? kind, int? index)
    {
        var request = DeviceRequest.Parse(text);
        Assert.That((request.Kind, request.Index, request.ToString()), Is.EqualTo((kind, index, text)));
    }

    [TestCase("")]
    [TestCase("gpu")]
    [TestCase("CPU")]
    [TestCase("vulkan:")]
    [TestCase("vulkan:x")]
    [TestCase("vulkan:-1")]
    [TestCase("vulkan:1:2")]
    [TestCase("vulkan: 1")]
    [TestCase("opencl:99999999999")]
    [TestCase("auto:1")]
    public void Any_other_text_is_refused_with_what_was_found_and_what_is_expected(string text) =>
        Assert.That(() => DeviceRequest.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains($"'{text}'").And.Message.Contains("auto, cpu, vulkan or opencl"));

    [Test]
    public void Software_is_allowed_to_auto_only_when_said_so([Values] bool allow) =>
        Assert.That(DeviceRequest.Parse("auto", allow).AllowSoftware, Is.EqualTo(allow));
}
