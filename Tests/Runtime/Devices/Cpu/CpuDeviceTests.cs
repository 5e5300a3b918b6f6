using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Devices.Cpu;
using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Cpu;

public sealed unsafe class CpuDeviceTests
{
    [Test]
    public void Memory_is_aligned_zeroed_rounded_up_and_counted()
    {
        using var device = new CpuDevice(1);
        var first = device.Allocate(1, "first");
        var second = device.Allocate(1000, "second");
        Assert.That(first.Bytes, Is.EqualTo(256));
        Assert.That(second.Bytes, Is.EqualTo(1024));
        Assert.That(device.AllocatedBytes, Is.EqualTo(1280));
        Assert.That((long)device.Resolve(second.All, "test") % DeviceBuffer.Alignment, Is.Zero);
        var content = new byte[1024];
        Array.Fill(content, (byte)1);
        device.Download(second.All, content);
        Assert.That(content, Is.All.Zero);

        first.Dispose();
        first.Dispose();
        Assert.That(device.AllocatedBytes, Is.EqualTo(1024));
        second.Dispose();
        Assert.That(device.AllocatedBytes, Is.Zero);
    }

    [Test]
    public void An_upload_shorter_than_the_range_leaves_the_rest_alone_and_a_longer_one_is_refused()
    {
        using var device = new CpuDevice(1);
        using var buffer = device.Allocate(512, "buffer");
        device.Upload(buffer.All, Enumerable.Repeat((byte)7, 512).ToArray());
        device.Upload(new BufferRange(buffer, 256, 8), new byte[4]);
        var content = new byte[512];
        device.Download(buffer.All, content);
        Assert.That(content.Take(256), Is.All.EqualTo(7));
        Assert.That(content.Skip(256).Take(4), Is.All.Zero);
        Assert.That(content.Skip(260), Is.All.EqualTo(7));
        Assert.That(() => device.Upload(new BufferRange(buffer, 256, 8), new byte[12]), Throws.ArgumentException.With.Message.Contains("'buffer'"));
        Assert.That(() => device.Download(new BufferRange(buffer, 256, 8), new byte[12]), Throws.ArgumentException.With.Message.Contains("'buffer'"));
    }

    [Test]
    public void A_recording_uploads_then_runs_its_dispatches_in_order_then_downloads()
    {
        using var device = new CpuDevice(2);
        const int Length = 10_000;
        using var x = device.Allocate(Length * sizeof(float), "x");
        using var y = device.Allocate(Length * sizeof(float), "y");
        using var host = device.AllocateHost(256 + (Length * sizeof(float)), "staging");
        var range = new BufferRange(x, 0, Length * sizeof(float));
        var result = new BufferRange(y, 0, Length * sizeof(float));
        using var recording = device.Record(
            [new Transfer(host, 256, range)],
            [
                new ScaleKernel { X = range, Y = result, Count = Length, Factor = 3 }.ToDispatch(),
                new AddKernel { A = range, B = result, Y = result, Count = Length }.ToDispatch(),
                new SquareKernel { X = result, Y = result, Count = Length }.ToDispatch(),
            ],
            [new Transfer(host, 256, result)]);
        var values = MemoryMarshal.Cast<byte, float>(host.Span(256, Length * sizeof(float)));
        for (var submission = 1; submission <= 3; submission++)
        {
            values.Fill(submission);
            recording.Submit();
            recording.Wait();
            Assert.That(recording.IsCompleted);
            Assert.That(values.ToArray(), Is.All.EqualTo(16f * submission * submission));
        }

        Assert.That(recording.DispatchCount, Is.EqualTo(3));
        Assert.That(device.SubmittedDispatches, Is.EqualTo(9));
    }

    [Test]
    public void Memory_of_another_device_is_refused_by_name()
    {
        using var device = new CpuDevice(1);
        using var other = new CpuDevice(1);
        using var mine = device.Allocate(4, "mine");
        using var foreign = other.Allocate(4, "foreign");
        var dispatch = new ReluKernel { X = mine.All, Y = foreign.All, Count = 1 }.ToDispatch();
        Assert.That(() => device.Record([], [dispatch], []), Throws.InstanceOf<DeviceException>().With.Message.Contains("'foreign'"));
    }

    [Test]
    public void Freed_memory_and_missing_operands_are_refused()
    {
        using var device = new CpuDevice(1);
        var freed = device.Allocate(4, "freed");
        var range = freed.All;
        freed.Dispose();
        Assert.That(() => device.Upload(range, new byte[4]), Throws.InstanceOf<DeviceException>().With.Message.Contains("'freed'"));
        var dispatch = new FillKernel { Count = 1 }.ToDispatch();
        Assert.That(() => device.Record([], [dispatch], []), Throws.InstanceOf<DeviceException>().With.Message.StartsWith("Fill was given no buffer"));
    }

    [Test]
    public void A_transfer_that_leaves_the_host_buffer_is_refused()
    {
        using var device = new CpuDevice(1);
        using var buffer = device.Allocate(256, "buffer");
        using var host = device.AllocateHost(256, "staging");
        var transfer = new Transfer(host, 4, buffer.All);
        Assert.That(() => device.Record([transfer], [], []), Throws.ArgumentException.With.Message.Contains("'staging'"));
        Assert.That(() => device.Record([], [], [transfer]), Throws.ArgumentException.With.Message.Contains("'staging'"));
    }

    [Test]
    public void A_kernel_without_a_body_is_refused_by_name()
    {
        using var device = new CpuDevice(1);
        using var buffer = device.Allocate(4, "buffer");
        var dispatch = new Dispatch(new Kernel("Unheard", [BufferAccess.Read], 0), [buffer.All], [], 1);
        Assert.That(() => device.Record([], [dispatch], []), Throws.InstanceOf<DeviceException>().With.Message.Contains("'Unheard'"));
    }

    [Test]
    public void Every_kernel_of_the_library_has_a_body() => Assert.That(
        CpuKernels.Standard.Names,
        Is.EquivalentTo(KernelLibrary.Variants.Select(variant => variant.Kernel).Distinct()));

    [Test]
    [NonParallelizable]
    public void The_environment_sets_the_number_of_threads_where_the_caller_does_not()
    {
        var before = Environment.GetEnvironmentVariable(CpuDevice.ThreadsVariable);
        try
        {
            Environment.SetEnvironmentVariable(CpuDevice.ThreadsVariable, "3");
            using var device = new CpuDevice();
            using var explicitly = new CpuDevice(2);
            Assert.That(device.Threads, Is.EqualTo(3));
            Assert.That(explicitly.Threads, Is.EqualTo(2));

            Environment.SetEnvironmentVariable(CpuDevice.ThreadsVariable, "many");
            Assert.That(() => new CpuDevice(), Throws.InstanceOf<DeviceException>().With.Message.Contains("HEBB_THREADS is 'many'"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(CpuDevice.ThreadsVariable, before);
        }
    }

    [Test]
    public void A_number_of_threads_out_of_range_is_refused([Values(0, -1, 257)] int threads) =>
        Assert.That(() => new CpuDevice(threads), Throws.InstanceOf<DeviceException>().With.Message.Contains($"{threads} threads"));

    [Test]
    public void The_device_describes_itself()
    {
        using var device = new CpuDevice(2);
        Assert.That(device.Info.Kind, Is.EqualTo(DeviceKind.Cpu));
        Assert.That(device.Info.IsSoftware, Is.False);
        Assert.That(device.Info.ToString(), Does.StartWith("cpu:0 ").And.Contain("2 threads"));
    }
}
