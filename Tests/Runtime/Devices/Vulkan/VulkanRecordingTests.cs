using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Vulkan;

public class VulkanRecordingTests : VulkanFixture
{
    private static readonly Transfer[] None = [];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(63)]
    [TestCase(64)]
    [TestCase(65)]
    [TestCase(255)]
    [TestCase(256)]
    [TestCase(257)]
    [TestCase(1009)]
    [TestCase(100003)]
    public void Uploads_run_before_dispatches_and_downloads_after(int count)
    {
        var bytes = count * sizeof(float);
        using var host = Device.AllocateHost(bytes, "in");
        using var result = Device.AllocateHost(bytes, "out");
        using var x = Allocate(count);
        using var y = Allocate(count);
        var add = new AddKernel { A = Floats(x, count), B = Floats(x, count), Y = Floats(y, count), Count = count };
        using var recording = Device.Record(
            [new Transfer(host, 0, Floats(x, count))],
            [add.ToDispatch()],
            [new Transfer(result, 0, Floats(y, count))]);
        Ramp(count).CopyTo(Values(host, count));

        recording.Submit();
        recording.Wait();

        Assert.That(Values(result, count).ToArray(), Is.EqualTo(Ramp(count).Select(value => 2 * value)));
    }

    [Test]
    public void A_recording_runs_again_with_what_the_host_wrote_in_between()
    {
        const int Count = 7;
        using var host = Device.AllocateHost(Count * sizeof(float), "in and out");
        using var x = Allocate(Count);
        using var y = Allocate(Count);
        var add = new AddKernel { A = Floats(x, Count), B = Floats(x, Count), Y = Floats(y, Count), Count = Count };
        using var recording = Device.Record(
            [new Transfer(host, 0, Floats(x, Count))],
            [add.ToDispatch()],
            [new Transfer(host, 0, Floats(y, Count))]);

        for (var run = 1; run <= 5; run++)
        {
            Values(host, Count).Fill(run);
            recording.Submit();
            recording.Wait();
            Assert.That(Values(host, Count).ToArray(), Is.All.EqualTo(2f * run));
        }
    }

    [Test]
    public void State_on_the_device_carries_over_from_one_submission_to_the_next()
    {
        using var x = Upload(1, 10, 100);
        var doubled = new AddKernel { A = Floats(x, 3), B = Floats(x, 3), Y = Floats(x, 3), Count = 3 };
        using var recording = Device.Record(None, [doubled.ToDispatch()], None);

        for (var run = 0; run < 4; run++)
        {
            recording.Submit();
            recording.Wait();
        }

        Assert.That(Download(x, 3), Is.EqualTo(new float[] { 16, 160, 1600 }));
    }

    [Test]
    public void Every_dispatch_sees_what_earlier_ones_wrote()
    {
        const int Count = 20011;
        const int Rounds = 20;
        using var x = Upload(Enumerable.Repeat(1f, Count).ToArray());
        using var y = Allocate(Count);
        var dispatches = new List<Dispatch>();
        for (var round = 0; round < Rounds; round++)
        {
            var (from, to) = round % 2 == 0 ? (x, y) : (y, x);
            dispatches.Add(new AddKernel { A = Floats(from, Count), B = Floats(from, Count), Y = Floats(to, Count), Count = Count }.ToDispatch());
        }

        Run(dispatches);

        Assert.That(Download(x, Count), Is.All.EqualTo((float)(1 << Rounds)));
    }

    [Test]
    public void Memory_is_not_overwritten_before_earlier_dispatches_have_read_it()
    {
        const int Count = 20011;
        const int Rounds = 20;
        using var x = Upload(Ramp(Count));
        var copies = Enumerable.Range(0, Rounds).Select(_ => Allocate(Count)).ToArray();
        var dispatches = new List<Dispatch>();
        for (var round = 0; round < Rounds; round++)
        {
            dispatches.Add(new CopyKernel { X = Floats(x, Count), Y = Floats(copies[round], Count), Count = Count }.ToDispatch());
            dispatches.Add(new FillKernel { Y = Floats(x, Count), Value = round, Count = Count }.ToDispatch());
        }

        Run(dispatches);

        Assert.That(Download(copies[0], Count), Is.EqualTo(Ramp(Count)));
        for (var round = 1; round < Rounds; round++)
        {
            Assert.That(Download(copies[round], Count), Is.All.EqualTo((float)(round - 1)));
            copies[round].Dispose();
        }

        copies[0].Dispose();
    }

    [Test]
    public void The_last_of_several_writes_stays()
    {
        const int Count = 20011;
        using var x = Allocate(Count);
        Run(Enumerable.Range(0, 20).Select(value => new FillKernel { Y = Floats(x, Count), Value = value, Count = Count }.ToDispatch()).ToArray());
        Assert.That(Download(x, Count), Is.All.EqualTo(19f));
    }

    [Test]
    public void Ranges_of_one_buffer_are_bound_apart()
    {
        const int Count = 3;
        using var buffer = Device.Allocate(3 * DeviceBuffer.Alignment, "arena");
        var ranges = Enumerable.Range(0, 3).Select(i => new BufferRange(buffer, i * DeviceBuffer.Alignment, Count * sizeof(float))).ToArray();

        Run(
        [
            new FillKernel { Y = ranges[0], Value = 1, Count = Count }.ToDispatch(),
            new FillKernel { Y = ranges[1], Value = 2, Count = Count }.ToDispatch(),
            new AddKernel { A = ranges[0], B = ranges[1], Y = ranges[2], Count = Count }.ToDispatch(),
        ]);

        var result = new float[Count];
        Device.Download(ranges[2], MemoryMarshal.AsBytes(result.AsSpan()));
        Assert.That(result, Is.All.EqualTo(3f));
    }

    [Test]
    public void Two_recordings_run_in_the_order_they_were_submitted()
    {
        const int Count = 20011;
        using var x = Allocate(Count);
        using var y = Allocate(Count);
        using var fill = Device.Record(None, [new FillKernel { Y = Floats(x, Count), Value = 5, Count = Count }.ToDispatch()], None);
        using var add = Device.Record(None, [new AddKernel { A = Floats(x, Count), B = Floats(x, Count), Y = Floats(y, Count), Count = Count }.ToDispatch()], None);

        fill.Submit();
        add.Submit();
        add.Wait();

        Assert.That(Download(y, Count), Is.All.EqualTo(10f));
        Assert.That(fill.IsCompleted);
    }

    [Test]
    public void A_download_waits_for_submitted_work()
    {
        const int Count = 100003;
        using var x = Allocate(Count);
        using var recording = Device.Record(None, [new FillKernel { Y = Floats(x, Count), Value = 3, Count = Count }.ToDispatch()], None);
        recording.Submit();
        Assert.That(Download(x, Count), Is.All.EqualTo(3f));
    }

    [Test]
    public void A_strided_kernel_covers_more_tiles_than_workgroups_may_be_launched()
    {
        const int Count = (65535 * 256) + 257;
        using var x = Allocate(Count);
        Run([new FillKernel { Y = Floats(x, Count), Value = 1, Count = Count }.ToDispatch()]);
        Assert.That(Download(x, Count).AsSpan().IndexOfAnyExcept(1f), Is.EqualTo(-1));
    }

    [TestCase(1, 1, 1)]
    [TestCase(7, 5, 3)]
    [TestCase(64, 64, 64)]
    [TestCase(65, 63, 67)]
    public void A_kernel_with_a_grid_of_two_axes_covers_every_item(int m, int n, int k)
    {
        using var a = Upload(Ramp(m * k));
        using var b = Upload(Ramp(k * n));
        using var c = Allocate(m * n);
        Run(
        [
            new GemmKernel { A = a.All, B = b.All, Bias = b.All, C = Floats(c, m * n), M = m, N = n, K = k, Batches = 1 }.ToDispatch(),
        ]);

        var expected = new double[m * n];
        for (var i = 0; i < expected.Length; i++)
        {
            expected[i] = Enumerable.Range(0, k).Sum(p => ((double)(i / n * k) + p + 1) * ((p * n) + (i % n) + 1));
        }

        Assert.That(Download(c, m * n), Is.EqualTo(expected).Within(1e-3).Percent);
    }

    [Test]
    public void A_recording_knows_what_it_holds_and_the_device_counts_what_was_submitted()
    {
        using var x = Allocate(4);
        var fill = new FillKernel { Y = Floats(x, 4), Value = 1, Count = 4 }.ToDispatch();
        using var recording = Device.Record(None, [fill, fill, fill], None);
        var before = Device.SubmittedDispatches;
        Assert.That(recording.DispatchCount, Is.EqualTo(3));
        Assert.That(recording.IsCompleted, "before the first submission");

        recording.Submit();
        recording.Wait();
        recording.Submit();
        recording.Wait();

        Assert.That(Device.SubmittedDispatches - before, Is.EqualTo(6));
        Assert.That(recording.IsCompleted);
    }

    [Test]
    public void An_empty_recording_completes()
    {
        using var recording = Device.Record(None, [], None);
        recording.Submit();
        recording.Wait();
        Assert.That(recording.IsCompleted);
    }

    [Test]
    public void Waiting_for_what_was_never_submitted_returns()
    {
        using var recording = Device.Record(None, [], None);
        Assert.That(recording.Wait, Throws.Nothing);
    }

    [Test]
    public void A_running_recording_can_be_disposed()
    {
        const int Count = 1000003;
        using var x = Allocate(Count);
        var recording = Device.Record(None, [new FillKernel { Y = Floats(x, Count), Value = 3, Count = Count }.ToDispatch()], None);
        recording.Submit();
        recording.Dispose();
        recording.Dispose();
        Assert.That(Download(x, Count), Is.All.EqualTo(3f));
    }

    [Test]
    public void Submitting_and_waiting_allocate_no_managed_memory()
    {
        const int Count = 1009;
        using var host = Device.AllocateHost(Count * sizeof(float), "host");
        using var x = Allocate(Count);
        var add = new AddKernel { A = Floats(x, Count), B = Floats(x, Count), Y = Floats(x, Count), Count = Count };
        using var recording = Device.Record(
            [new Transfer(host, 0, Floats(x, Count))],
            [add.ToDispatch(), add.ToDispatch()],
            [new Transfer(host, 0, Floats(x, Count))]);
        recording.Submit();
        recording.Wait();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 100; run++)
        {
            recording.Submit();
            _ = recording.IsCompleted;
            recording.Wait();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static Span<float> Values(HostBuffer host, int count) => MemoryMarshal.Cast<byte, float>(host.Span(0, count * sizeof(float)));

    private void Run(IReadOnlyList<Dispatch> dispatches)
    {
        using var recording = Device.Record(None, dispatches, None);
        recording.Submit();
        recording.Wait();
    }
}
