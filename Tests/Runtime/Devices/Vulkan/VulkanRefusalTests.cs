using Hebb.Devices.Vulkan;
using Hebb.Devices;
using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Vulkan;

public class VulkanRefusalTests : VulkanFixture
{
    private static readonly Transfer[] None = [];

    [Test]
    public void A_kernel_that_does_not_exist_is_refused_by_name()
    {
        using var x = Allocate(1);
        var dispatch = new Dispatch(new Kernel("NoSuchKernel", [BufferAccess.Write], 0), [x.All], [], 1);
        Assert.That(() => Device.Record(None, [dispatch], None), Throws.TypeOf<DeviceException>().With.Message.Contains("NoSuchKernel"));
    }

    [Test]
    public void An_operand_that_is_bound_to_nothing_is_refused_by_position_and_kernel()
    {
        using var x = Allocate(1);
        var dispatch = new CopyKernel { X = x.All, Count = 1 }.ToDispatch();
        Assert.That(() => Device.Record(None, [dispatch], None), Throws.TypeOf<DeviceException>().With.Message.Contains("Operand 1 of kernel Copy"));
    }

    [Test]
    public void An_operand_above_the_range_limit_is_refused_with_its_buffer_and_the_limit()
    {
        var limit = Device.Info.MaxRangeBytes;
        using var large = Device.Allocate(limit + 1, "activations");
        var dispatch = new FillKernel { Y = large.All, Count = 1 }.ToDispatch();
        Assert.That(
            () => Device.Record(None, [dispatch], None),
            Throws.TypeOf<DeviceException>().With.Message.Contains("activations").And.Message.Contains(limit.ToString()));
    }

    [Test]
    public void Memory_of_another_device_is_refused_by_label()
    {
        using var other = SoftwareVulkan.Open();
        using var foreign = other.Allocate(4, "foreign");
        using var foreignHost = other.AllocateHost(4, "foreign host");
        using var x = Allocate(1);

        Assert.That(
            () => Device.Record(None, [new FillKernel { Y = foreign.All, Count = 1 }.ToDispatch()], None),
            Throws.TypeOf<DeviceException>().With.Message.Contains("'foreign'"));
        Assert.That(
            () => Device.Record([new Transfer(foreignHost, 0, Floats(x, 1))], [], None),
            Throws.TypeOf<DeviceException>().With.Message.Contains("'foreign host'"));
        Assert.That(() => Device.Upload(foreign.All, new byte[4]), Throws.TypeOf<DeviceException>().With.Message.Contains("'foreign'"));
    }

    [Test]
    public void A_transfer_that_leaves_its_host_buffer_is_refused()
    {
        using var host = Device.AllocateHost(DeviceBuffer.Alignment, "batch");
        using var x = Allocate(64);
        Assert.That(
            () => Device.Record([new Transfer(host, 4, x.All)], [], None),
            Throws.TypeOf<DeviceException>().With.Message.Contains("'batch'").And.Message.Contains("256"));
    }

    [TestCase(2, 4)]
    [TestCase(0, 6)]
    public void A_transfer_of_parts_of_elements_is_refused(int hostOffset, int bytes)
    {
        using var host = Device.AllocateHost(64, "batch");
        using var x = Allocate(64);
        Assert.That(
            () => Device.Record(None, [], [new Transfer(host, hostOffset, new BufferRange(x, 0, bytes))]),
            Throws.TypeOf<DeviceException>().With.Message.Contains("multiples of 4"));
    }

    [Test]
    public void A_disposed_operand_is_refused_by_label_and_leaves_nothing_behind()
    {
        var gone = Device.Allocate(4, "gone");
        var dispatch = new FillKernel { Y = gone.All, Count = 1 }.ToDispatch();
        gone.Dispose();
        Assert.That(() => Device.Record(None, [dispatch], None), Throws.TypeOf<DeviceException>().With.Message.Contains("'gone'"));
    }

    [Test]
    public void A_device_that_does_not_exist_is_refused_with_those_that_do() =>
        Assert.That(
            () => VulkanDevice.Create(99, new VulkanOptions { PipelineCacheFolder = null }),
            Throws.TypeOf<DeviceException>().With.Message.Contains("99").And.Message.Contains(Device.Info.Name));
}
