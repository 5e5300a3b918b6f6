using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Devices;

public sealed class DeviceCatalogTests
{
    private static readonly DeviceSource Processor = Source(DeviceKind.Cpu, Info(DeviceKind.Cpu, 0, "two cores"));
    private static readonly DeviceSource NoVulkan = Empty(DeviceKind.Vulkan, "No Vulkan loader was found. Install one.");
    private static readonly DeviceSource NoOpenCL = Empty(DeviceKind.OpenCL, "No OpenCL driver is installed.\nInstall one.");
    private static readonly DeviceSource Lavapipe = Source(DeviceKind.Vulkan, Software(DeviceKind.Vulkan, 0, "llvmpipe"));
    private static readonly DeviceSource Pocl = Source(DeviceKind.OpenCL, Software(DeviceKind.OpenCL, 0, "pthread"));
    private static readonly DeviceSource VulkanGpu = Source(DeviceKind.Vulkan, Software(DeviceKind.Vulkan, 0, "llvmpipe"), Info(DeviceKind.Vulkan, 1, "card"));
    private static readonly DeviceSource OpenCLGpu = Source(DeviceKind.OpenCL, Software(DeviceKind.OpenCL, 0, "pthread"), Info(DeviceKind.OpenCL, 1, "card"));

    private static IEnumerable<TestCaseData> Choices()
    {
        yield return Case("auto", false, VulkanGpu, OpenCLGpu, "vulkan:1 card", "auto: vulkan, card");
        yield return Case("auto", true, VulkanGpu, OpenCLGpu, "vulkan:1 card", "auto: vulkan, card");
        yield return Case("auto", false, NoVulkan, OpenCLGpu, "opencl:1 card", "auto: opencl, card; vulkan: No Vulkan loader was found. Install one");
        yield return Case("auto", true, Lavapipe, OpenCLGpu, "opencl:1 card", "auto: opencl, card; vulkan: only the software driver llvmpipe");
        yield return Case(
            "auto", false, Lavapipe, Pocl, "cpu:0 two cores",
            "auto: cpu, two cores; no GPU found; vulkan: only the software driver llvmpipe; opencl: only the software driver pthread");
        yield return Case("auto", true, Lavapipe, Pocl, "vulkan:0 llvmpipe", "auto: vulkan, llvmpipe (software allowed); no GPU found");
        yield return Case(
            "auto", true, NoVulkan, Pocl, "opencl:0 pthread",
            "auto: opencl, pthread (software allowed); no GPU found; vulkan: No Vulkan loader was found. Install one");
        yield return Case(
            "auto", true, NoVulkan, NoOpenCL, "cpu:0 two cores",
            "auto: cpu, two cores; no GPU found; vulkan: No Vulkan loader was found. Install one; opencl: No OpenCL driver is installed");
        yield return Case(
            "auto", false, Broken(VulkanGpu), OpenCLGpu, "opencl:1 card",
            "auto: opencl, card; vulkan:1 card cannot be created: It is on fire");
        yield return Case(
            "auto", true, Broken(VulkanGpu), Broken(Pocl), "cpu:0 two cores",
            "auto: cpu, two cores; opencl: only the software driver pthread; vulkan:1 card cannot be created: It is on fire; " +
            "vulkan:0 llvmpipe cannot be created: It is on fire; opencl:0 pthread cannot be created: It is on fire");
        yield return Case("cpu", false, VulkanGpu, OpenCLGpu, "cpu:0 two cores", "cpu, two cores, asked for by name");
        yield return Case("vulkan", false, Lavapipe, OpenCLGpu, "vulkan:0 llvmpipe", "vulkan, llvmpipe, asked for by name");
        yield return Case("vulkan", false, VulkanGpu, OpenCLGpu, "vulkan:1 card", "vulkan, card, asked for by name");
        yield return Case("vulkan:0", false, VulkanGpu, OpenCLGpu, "vulkan:0 llvmpipe", "vulkan, llvmpipe, asked for by name");
        yield return Case("opencl", false, VulkanGpu, Pocl, "opencl:0 pthread", "opencl, pthread, asked for by name");
    }

    [TestCaseSource(nameof(Choices))]
    public void The_device_and_the_reason_follow_from_what_is_there(
        string request, bool allowSoftware, DeviceSource vulkan, DeviceSource openCL, string device, string reason)
    {
        var choice = new DeviceCatalog(vulkan, openCL, Processor).Choose(DeviceRequest.Parse(request, allowSoftware));
        Assert.Multiple(() =>
        {
            Assert.That(choice.Device.Info.ToString(), Is.EqualTo(device));
            Assert.That(choice.Reason, Is.EqualTo(reason));
        });
    }

    [Test]
    public void A_device_asked_for_by_name_that_no_driver_offers_is_an_error_with_the_reason() =>
        Assert.That(() => Choose("vulkan", NoVulkan, OpenCLGpu), Throws.TypeOf<DeviceException>()
            .With.Message.EqualTo("Device vulkan was asked for, but there is none. No Vulkan loader was found. Install one. Ask for another device, or for auto."));

    [Test]
    public void A_number_that_no_device_has_is_an_error_that_lists_the_devices() =>
        Assert.That(() => Choose("opencl:2", VulkanGpu, OpenCLGpu), Throws.TypeOf<DeviceException>()
            .With.Message.EqualTo("Device opencl:2 was asked for, but this machine has opencl:0 pthread, opencl:1 card. Ask for another device, or for auto."));

    [Test]
    public void A_device_asked_for_by_name_that_cannot_be_created_is_an_error_and_no_other_device_is_tried() =>
        Assert.That(() => Choose("vulkan", Broken(VulkanGpu), OpenCLGpu), Throws.TypeOf<DeviceException>()
            .With.Message.EqualTo("Device vulkan was asked for, but vulkan:1 card cannot be created. It is on fire.\nThe log follows. Ask for another device, or for auto.")
            .And.InnerException.TypeOf<DeviceException>());

    [Test]
    public void A_reason_is_one_line()
    {
        var choice = new DeviceCatalog(Broken(VulkanGpu), NoOpenCL, Processor).Choose(DeviceRequest.Auto());
        Assert.That(choice.Reason, Does.Not.Contain("\n"));
    }

    [Test]
    public void An_interface_is_not_asked_when_a_preferred_one_serves()
    {
        var never = new DeviceSource(DeviceKind.OpenCL, () => throw new AssertionException("OpenCL was asked for its devices"), _ => throw new AssertionException("created"));
        Assert.That(Choose("auto", VulkanGpu, never).Device.Info.Kind, Is.EqualTo(DeviceKind.Vulkan));
    }

    [Test]
    public void When_nothing_can_be_created_the_error_tells_of_each_attempt() =>
        Assert.That(() => new DeviceCatalog(Broken(Lavapipe), Broken(OpenCLGpu), Broken(Processor)).Choose(DeviceRequest.Auto()), Throws.TypeOf<DeviceException>()
            .With.Message.Contains("opencl:1 card").And.Message.Contains("cpu:0 two cores").And.Message.Not.Contains("llvmpipe"));

    [Test]
    public void The_list_tells_every_interface_with_its_devices_or_its_reason()
    {
        var list = new DeviceCatalog(NoVulkan, OpenCLGpu, Processor).List().ToDictionary();
        Assert.Multiple(() =>
        {
            Assert.That(list.Keys, Is.EqualTo(new[] { DeviceKind.Vulkan, DeviceKind.OpenCL, DeviceKind.Cpu }));
            Assert.That(list[DeviceKind.Vulkan].Reason, Does.StartWith("No Vulkan"));
            Assert.That(list[DeviceKind.OpenCL].Devices, Has.Count.EqualTo(2));
        });
    }

    [TestCase("vulkan", DeviceKind.Vulkan)]
    [TestCase("opencl", DeviceKind.OpenCL)]
    [TestCase("cpu", DeviceKind.Cpu)]
    public void The_devices_of_this_machine_can_be_asked_for_by_name(string request, DeviceKind kind)
    {
        var choice = new DeviceCatalog().Choose(DeviceRequest.Parse(request));
        using (choice.Device)
        {
            Assert.That(choice.Device.Info.Kind, Is.EqualTo(kind));
            Assert.That(choice.Reason, Does.StartWith(request));
        }
    }

    [Test]
    public void Auto_takes_no_software_driver_of_this_machine_unless_allowed([Values] bool allow)
    {
        var catalog = new DeviceCatalog();
        bool hasGpu = catalog.List().SelectMany(pair => pair.Value.Devices).Any(device => device.Kind != DeviceKind.Cpu && !device.IsSoftware);
        var choice = catalog.Choose(DeviceRequest.Auto(allow));
        using (choice.Device)
        {
            Assert.That(choice.Device.Info.IsSoftware, Is.EqualTo(allow && !hasGpu), choice.Reason);
        }
    }

    private static DeviceChoice Choose(string request, DeviceSource vulkan, DeviceSource openCL) =>
        new DeviceCatalog(vulkan, openCL, Processor).Choose(DeviceRequest.Parse(request));

    private static TestCaseData Case(string request, bool allowSoftware, DeviceSource vulkan, DeviceSource openCL, string device, string reason) =>
        new TestCaseData(request, allowSoftware, vulkan, openCL, device, reason).SetArgDisplayNames(request, allowSoftware ? "software allowed" : "no software", device, reason);

    private static DeviceInfo Info(DeviceKind kind, int index, string name) => new() { Kind = kind, Index = index, Name = name };

    private static DeviceInfo Software(DeviceKind kind, int index, string name) => new() { Kind = kind, Index = index, Name = name, IsSoftware = true };

    private static DeviceSource Source(DeviceKind kind, params DeviceInfo[] devices) =>
        new(kind, () => new DeviceListing(devices), index => new FakeDevice(devices[index]));

    private static DeviceSource Empty(DeviceKind kind, string reason) =>
        new(kind, () => new DeviceListing(reason), _ => throw new AssertionException("there is nothing to create"));

    private static DeviceSource Broken(DeviceSource source) =>
        new(source.Kind, source.Enumerate, _ => throw new DeviceException("It is on fire.\nThe log follows."));
}
