using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Devices.Cpu;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Cpu;

public sealed unsafe class WorkerPoolTests
{
    private static readonly Kernel Count = new("Count", [BufferAccess.ReadWrite], 0);
    private static readonly Kernel Throw = new("Throw", [BufferAccess.ReadWrite], 1);

    private static readonly Kernel Company = new("Company", [BufferAccess.ReadWrite], 0);

    private static readonly CpuKernels Kernels = new(
    [
        new CpuKernel(Count, CountGroups, 1),
        new CpuKernel(Throw, ThrowInOneGroup, 1),
        new CpuKernel(Company, TellCompany, 1),
    ]);

    [Test]
    public void Every_group_runs_exactly_once_in_every_submission([Values(1, 2, 3, 8)] int threads)
    {
        using var device = new CpuDevice(threads, Kernels);
        foreach (var groups in new[] { 1, 2, 3, 7, 64, 1000 })
        {
            using var memory = device.Allocate(groups * sizeof(int), "counters");
            using var recording = device.Record([], Enumerable.Repeat(new Dispatch(Count, [memory.All], [], groups), 20).ToArray(), []);
            const int Submissions = 25;
            for (var submission = 0; submission < Submissions; submission++)
            {
                recording.Submit();
            }

            var counters = new int[groups];
            device.Download(memory.All, MemoryMarshal.AsBytes(counters.AsSpan()));
            Assert.That(counters, Is.All.EqualTo(20 * Submissions));
        }
    }

    [Test]
    public void Threads_that_went_to_sleep_are_woken([Values(2, 4)] int threads)
    {
        using var device = new CpuDevice(threads, Kernels);
        using var memory = device.Allocate(64 * sizeof(int), "counters");
        using var recording = device.Record([], [new Dispatch(Count, [memory.All], [], 64)], []);
        for (var submission = 1; submission <= 20; submission++)
        {
            recording.Submit();
            Thread.Sleep(2);
        }

        var counters = new int[64];
        device.Download(memory.All, MemoryMarshal.AsBytes(counters.AsSpan()));
        Assert.That(counters, Is.All.EqualTo(20));
    }

    [Test]
    public void An_exception_in_any_group_surfaces_in_Submit_and_the_device_goes_on([Values(1, 2, 5)] int threads, [Values(0, 31, 63)] int group)
    {
        using var device = new CpuDevice(threads, Kernels);
        using var memory = device.Allocate(64 * sizeof(int), "counters");
        using var failing = device.Record([], [new Dispatch(Throw, [memory.All], [group], 64)], []);
        using var counting = device.Record([], [new Dispatch(Count, [memory.All], [], 64)], []);
        for (var repeat = 0; repeat < 10; repeat++)
        {
            Assert.That(failing.Submit, Throws.InstanceOf<InvalidOperationException>().With.Message.EqualTo($"group {group}"));
            counting.Submit();
        }

        var counters = new int[64];
        device.Download(memory.All, MemoryMarshal.AsBytes(counters.AsSpan()));
        Assert.That(counters, Is.All.EqualTo(10));
    }

    [Test]
    public void Only_a_dispatch_with_large_operands_leaves_the_thread_that_submits_it([Values] bool isLarge)
    {
        const int Limit = 4096;
        using var device = new CpuDevice(2, Kernels, Limit);
        using var memory = device.Allocate(Limit + DeviceBuffer.Alignment, "company");
        using var recording = device.Record([], [new Dispatch(Company, [new BufferRange(memory, 0, isLarge ? Limit + 4 : Limit)], [], 2)], []);
        recording.Submit();

        var company = new int[2];
        device.Download(memory.All, MemoryMarshal.AsBytes(company.AsSpan()));
        Assert.That(company, Is.All.EqualTo(isLarge ? 1 : 2));
    }

    [Test]
    public void Disposing_the_device_ends_its_threads_even_while_they_sleep()
    {
        var device = new CpuDevice(6, Kernels);
        Thread.Sleep(5);
        Assert.That(device.Dispose, Throws.Nothing);
    }

    private static void CountGroups(in CpuDispatch dispatch, in GroupRange groups)
    {
        for (var group = groups.First; group < groups.End; group++)
        {
            ((int*)dispatch.Buffer(0))[group]++;
        }
    }

    /// <summary>Writes with how many groups each was run in one go: all of them on the thread that submits, one by one where threads share them.</summary>
    private static void TellCompany(in CpuDispatch dispatch, in GroupRange groups)
    {
        for (var group = groups.First; group < groups.End; group++)
        {
            ((int*)dispatch.Buffer(0))[group] = groups.End - groups.First;
        }
    }

    private static void ThrowInOneGroup(in CpuDispatch dispatch, in GroupRange groups)
    {
        var bad = dispatch.Scalar(0);
        if (groups.First <= bad && bad < groups.End)
        {
            throw new InvalidOperationException($"group {bad}");
        }
    }
}
