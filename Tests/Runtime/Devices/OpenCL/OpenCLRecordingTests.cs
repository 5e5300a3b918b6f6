using System.Runtime.InteropServices;
using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Devices.OpenCL;

public sealed class OpenCLRecordingTests : OpenCLFixture
{
    private const string AddBody = "b0[get_global_id(0)] += value;";

    [Test]
    public void A_dispatch_covers_every_item_of_an_odd_size([Values(1, 2, 63, 64, 65, 127, 1009)] int size)
    {
        var kernel = Kernels.Add("Add", 1, "int count; float value", "int i = get_global_id(0); if (i < count) b0[i] += value;", workgroup: 64, tile: 64);
        using var buffer = Upload(new float[size + 1]);
        Run(new Dispatch(kernel, [buffer.All], [size, BitConverter.SingleToInt32Bits(1.5f)], size));
        Assert.That(Download(buffer.All, size + 1), Is.EqualTo(Enumerable.Repeat(1.5f, size).Append(0f)));
    }

    [Test]
    public void The_number_of_groups_is_the_size_divided_by_the_tile_and_rounded_up([Values(1, 99, 100, 101)] int size)
    {
        var kernel = Kernels.Add("Groups", 1, "", "b0[0] = get_num_groups(0); b0[1] = get_local_size(0); b0[2] = get_num_groups(1);", workgroup: 4, tile: 100);
        using var buffer = Upload(0, 0, 0);
        Run(new Dispatch(kernel, [buffer.All], [], size, 3));
        Assert.That(Download(buffer.All, 3), Is.EqualTo(new[] { (size + 99) / 100, 4f, 3f }));
    }

    [Test]
    public void A_strided_kernel_is_given_no_more_groups_along_x_than_devices_take()
    {
        var kernel = Kernels.Add("Strided", 1, "", "b0[0] = get_num_groups(0);", strided: true);
        using var buffer = Upload(0);
        Run(new Dispatch(kernel, [buffer.All], [], 70_000));
        Assert.That(Download(buffer.All, 1)[0], Is.EqualTo(65535));
    }

    [Test]
    public void Dispatches_run_in_order_and_see_what_earlier_ones_wrote()
    {
        var add = Kernels.Add("Add", 1, "float value", AddBody);
        var scale = Kernels.Add("Scale", 1, "float value", "b0[get_global_id(0)] *= value;");
        using var buffer = Upload(1, 2, 3);
        var dispatches = new List<Dispatch>();
        for (int round = 0; round < 10; round++)
        {
            dispatches.Add(new Dispatch(add, [buffer.All], [BitConverter.SingleToInt32Bits(1)], 3));
            dispatches.Add(new Dispatch(scale, [buffer.All], [BitConverter.SingleToInt32Bits(2)], 3));
        }

        Run([.. dispatches]);
        Assert.That(Download(buffer.All, 3), Is.EqualTo(new[] { 1024f + 2046, 2048 + 2046, 3072 + 2046 }));
    }

    [Test]
    public void One_recording_is_submitted_again_with_new_data_each_time()
    {
        var add = Kernels.Add("Add", 1, "float value", AddBody);
        using var buffer = Device.Allocate(4, "value");
        using var host = Device.AllocateHost(DeviceBuffer.Alignment * 2, "staging");
        var range = new BufferRange(buffer, 0, 4);
        using var recording = Device.Record(
            [new Transfer(host, 4, range)],
            [new Dispatch(add, [range], [BitConverter.SingleToInt32Bits(0.5f)], 1)],
            [new Transfer(host, 256, range)]);
        Assert.That(recording.IsCompleted, Is.True, "before the first submission");
        for (int step = 0; step < 100; step++)
        {
            MemoryMarshal.Write(host.Span(4, 4), (float)step);
            recording.Submit();
            recording.Wait();
            Assert.That(recording.IsCompleted, Is.True);
            Assert.That(MemoryMarshal.Read<float>(host.Span(256, 4)), Is.EqualTo(step + 0.5f));
        }
    }

    [Test]
    public void Recordings_run_in_the_order_of_their_submission_without_waiting_between()
    {
        var add = Kernels.Add("Add", 1, "float value", AddBody);
        var square = Kernels.Add("Square", 1, "", "b0[get_global_id(0)] *= b0[get_global_id(0)];");
        using var buffer = Upload(1);
        using var first = Record(new Dispatch(add, [buffer.All], [BitConverter.SingleToInt32Bits(2)], 1));
        using var second = Record(new Dispatch(square, [buffer.All], [], 1));
        first.Submit();
        second.Submit();
        first.Wait();
        first.Submit();
        Assert.That(Download(buffer.All, 1)[0], Is.EqualTo(11), "a download sees all that was submitted before");
    }

    [Test]
    public void A_submission_completes_without_being_waited_for()
    {
        var add = Kernels.Add("Add", 1, "float value", AddBody);
        using var buffer = Upload(1);
        using var recording = Record(new Dispatch(add, [buffer.All], [0], 1));
        recording.Submit();
        Assert.That(() => recording.IsCompleted, Is.True.After(delayInMilliseconds: 60_000, pollingInterval: 1));
    }

    [Test]
    public void A_kernel_is_bound_to_the_range_it_is_given_and_may_read_to_the_end_of_its_line()
    {
        var copy = Kernels.Add("Copy", 2, "int count", "for (int i = 0; i < count; i++) b1[i] = b0[i];");
        using var source = Upload([.. Enumerable.Range(0, 64 * 3).Select(index => (float)index)]);
        using var target = Device.Allocate(DeviceBuffer.Alignment * 2, "target");
        var from = new BufferRange(source, 512, 12);
        var to = new BufferRange(target, 256, 256);
        Run(new Dispatch(copy, [from, to], [64], 1));
        Assert.That(Download(target.All, 128), Is.EqualTo(new float[64].Concat(Enumerable.Range(128, 64).Select(index => (float)index))));
    }

    [Test]
    public void Scalars_arrive_in_order_with_their_bits()
    {
        var kernel = Kernels.Add("Scalars", 1, "int a; float b; int c", "b0[0] = a; b0[1] = b; b0[2] = c;");
        using var buffer = Upload(0, 0, 0);
        Run(new Dispatch(kernel, [buffer.All], [-7, BitConverter.SingleToInt32Bits(0.25f), int.MaxValue], 1));
        Assert.That(Download(buffer.All, 3), Is.EqualTo(new[] { -7f, 0.25f, int.MaxValue }));
    }

    [Test]
    public void An_empty_recording_completes()
    {
        using var recording = Device.Record([], [], []);
        recording.Submit();
        recording.Wait();
        Assert.That(recording.IsCompleted, Is.True);
    }

    [Test]
    public void Dispatches_are_counted_when_they_are_submitted()
    {
        var add = Kernels.Add("Add", 1, "float value", AddBody);
        using var buffer = Upload(1);
        var dispatch = new Dispatch(add, [buffer.All], [0], 1);
        using var recording = Record(dispatch, dispatch, dispatch);
        Assert.That((recording.DispatchCount, Device.SubmittedDispatches), Is.EqualTo((3, 0L)));
        recording.Submit();
        recording.Wait();
        recording.Submit();
        Assert.That(Device.SubmittedDispatches, Is.EqualTo(6));
    }

    [Test]
    public void Submitting_and_waiting_allocate_nothing_on_the_managed_heap()
    {
        var add = Kernels.Add("Add", 1, "float value", AddBody);
        using var buffer = Upload(1);
        using var host = Device.AllocateHost(DeviceBuffer.Alignment, "staging");
        var dispatch = new Dispatch(add, [buffer.All], [0], 1);
        using var recording = Device.Record([new Transfer(host, 0, buffer.All)], [dispatch, dispatch], [new Transfer(host, 0, buffer.All)]);
        Step();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 0; step < 100; step++)
        {
            Step();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Step()
        {
            recording.Submit();
            bool completed = recording.IsCompleted;
            recording.Wait();
        }
    }

    [Test]
    public void A_transfer_that_leaves_its_host_buffer_is_refused()
    {
        using var buffer = Device.Allocate(256, "device");
        using var host = Device.AllocateHost(256, "staging");
        Assert.That(() => Device.Record([new Transfer(host, 4, buffer.All)], [], []), Throws.ArgumentException.With.Message.Contains("'staging'"));
    }

    [Test]
    public void A_kernel_that_needs_a_larger_workgroup_than_the_device_has_is_refused()
    {
        var kernel = Kernels.Add("Wide", 1, "", "b0[0] = 1;", workgroup: 1 << 20, tile: 1);
        using var buffer = Upload(0);
        Assert.That(() => Record(new Dispatch(kernel, [buffer.All], [], 1)), Throws.TypeOf<DeviceException>()
            .With.Message.Contains("Wide").And.Message.Contains("1048576"));
    }
}
