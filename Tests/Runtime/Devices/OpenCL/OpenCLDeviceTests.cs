using System.Diagnostics;
using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Devices.OpenCL;
using NUnit.Framework;

namespace Hebb.Tests.Devices.OpenCL;

public sealed class OpenCLDeviceTests : OpenCLFixture
{
    [Test]
    public void The_software_driver_says_that_it_is_software()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Device.Info.Kind, Is.EqualTo(DeviceKind.OpenCL));
            Assert.That(Device.Info.IsSoftware, Is.True);
            Assert.That(Device.Info.Target, Is.EqualTo(KernelTarget.OpenCLCpu));
            Assert.That(Device.Info.Index, Is.EqualTo(SoftwareOpenCL.Index));
            Assert.That(Device.Info.Name, Is.Not.Empty);
            Assert.That(Device.Info.Driver, Does.Contain("Portable Computing Language"));
            Assert.That(Device.Info.MaxRangeBytes, Is.GreaterThanOrEqualTo(128L << 20));
        });
    }

    [Test]
    public void A_device_that_is_not_there_is_refused_with_the_number_that_is([Values(-1, 1000)] int index)
    {
        int count = OpenCLDevices.Enumerate().Devices.Count;
        Assert.That(() => OpenCLDevice.Create(index), Throws.TypeOf<DeviceException>()
            .With.Message.Contains($"opencl:{index}").And.Message.Contains($"offer {count}"));
    }

    [Test]
    public void What_is_uploaded_comes_back([Values(1, 2, 3, 63, 64, 65, 4099)] int count)
    {
        var values = Enumerable.Range(0, count).Select(index => index * 0.37f - 5).ToArray();
        using var buffer = Upload(values);
        Assert.That(Download(buffer.All, count), Is.EqualTo(values));
    }

    [Test]
    public void Bytes_go_to_the_range_they_are_sent_to_and_nowhere_else()
    {
        using var buffer = Device.Allocate(3 * DeviceBuffer.Alignment, "three lines");
        var middle = new BufferRange(buffer, DeviceBuffer.Alignment, DeviceBuffer.Alignment);
        Device.Upload(middle, MemoryMarshal.AsBytes<float>(new[] { 7f, 8f, 9f }));
        var expected = new float[3 * 64];
        (expected[64], expected[65], expected[66]) = (7, 8, 9);
        Assert.Multiple(() =>
        {
            Assert.That(Download(buffer.All, expected.Length), Is.EqualTo(expected));
            Assert.That(Download(middle, 2), Is.EqualTo(new[] { 7f, 8f }));
        });
    }

    [Test]
    public void New_memory_is_zero_even_where_old_memory_was_not()
    {
        const int Count = 100_003;
        for (int round = 0; round < 8; round++)
        {
            using var buffer = Device.Allocate(Count * sizeof(float), "reused");
            Assert.That(Download(buffer.All, Count), Is.All.Zero);
            Device.Upload(buffer.All, MemoryMarshal.AsBytes<float>(Enumerable.Repeat(float.NaN, Count).ToArray()));
        }
    }

    [Test]
    public void More_bytes_than_a_range_holds_are_refused()
    {
        using var buffer = Device.Allocate(1, "small");
        Assert.Multiple(() =>
        {
            Assert.That(() => Device.Upload(buffer.All, new byte[257]), Throws.ArgumentException.With.Message.Contains("'small'"));
            Assert.That(() => Device.Download(buffer.All, new byte[257]), Throws.ArgumentException.With.Message.Contains("'small'"));
        });
    }

    [Test]
    public void An_allocation_above_the_limit_is_refused_with_its_label_and_the_limit()
    {
        Assert.That(() => Device.Allocate(Device.Info.MaxAllocationBytes + 1, "activations"), Throws.TypeOf<DeviceException>()
            .With.Message.Contains("'activations'").And.Message.Contains($"{Device.Info.MaxAllocationBytes}"));
        Assert.That(Device.AllocatedBytes, Is.Zero);
    }

    [Test]
    public void A_buffer_of_another_device_is_refused()
    {
        using var other = OpenCLDevice.Create(SoftwareOpenCL.Index, Kernels, new OpenCLProgramCache(folder: null));
        using var foreign = other.Allocate(4, "foreign");
        Assert.That(() => Device.Upload(foreign.All, new byte[4]), Throws.TypeOf<DeviceException>().With.Message.Contains("'foreign'"));
    }

    [Test]
    public void A_disposed_buffer_is_refused()
    {
        var buffer = Device.Allocate(4, "gone");
        buffer.Dispose();
        Assert.That(() => Device.Upload(buffer.All, new byte[4]), Throws.TypeOf<DeviceException>().With.Message.Contains("'gone'"));
    }

    [Test]
    public void Allocated_bytes_are_counted_in_whole_lines_and_given_back_once()
    {
        var first = Device.Allocate(1, "first");
        var second = Device.Allocate(257, "second");
        Assert.That(Device.AllocatedBytes, Is.EqualTo(256 + 512));
        first.Dispose();
        first.Dispose();
        Assert.That(Device.AllocatedBytes, Is.EqualTo(512));
        second.Dispose();
        Assert.That(Device.AllocatedBytes, Is.Zero);
    }

    [Test]
    public void Memory_recordings_and_devices_are_given_back_to_the_system()
    {
        var kernel = Kernels.Add("Touch", 1, "", "b0[get_global_id(0)] += 1.0f;");
        UseADevice(kernel);
        long before = WorkingSet();
        for (int round = 0; round < 20; round++)
        {
            UseADevice(kernel);
        }

        Assert.That(WorkingSet() - before, Is.LessThan(6 * (64L << 20)), "bytes kept after 20 rounds of 64 MiB on the device and 64 MiB on the host");
    }

    [Test]
    public void Host_memory_starts_at_a_page_is_zero_and_stays_where_it_is()
    {
        using var host = Device.AllocateHost(5000, "staging");
        unsafe
        {
            byte* before = host.Pointer;
            GC.Collect();
            Assert.Multiple(() =>
            {
                Assert.That((long)host.Pointer % Environment.SystemPageSize, Is.Zero);
                Assert.That((nint)host.Pointer, Is.EqualTo((nint)before));
                Assert.That(host.Span(0, 5000).ToArray(), Is.All.Zero);
            });
        }
    }

    private void UseADevice(Kernel kernel)
    {
        const long Bytes = 64L << 20;
        using var device = OpenCLDevice.Create(SoftwareOpenCL.Index, Kernels, new OpenCLProgramCache(folder: null));
        using var buffer = device.Allocate(Bytes, "large");
        using var host = device.AllocateHost(Bytes, "large");
        var part = new BufferRange(buffer, DeviceBuffer.Alignment, Bytes / 2);
        using var recording = device.Record(
            [new Transfer(host, 0, buffer.All)],
            [new Dispatch(kernel, [part], [], 64)],
            [new Transfer(host, 0, buffer.All)]);
        recording.Submit();
        recording.Wait();
    }

    private static long WorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
