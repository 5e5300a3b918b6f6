using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Devices.Cpu;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Cpu;

/// <summary>
/// What every CPU kernel must stand: the same bits with any number of threads, nothing read from the padding of an operand,
/// nothing written outside an output, inputs left alone, and no managed allocation in a submission.
/// </summary>
internal static class KernelGauntlet
{
    // A NaN that no kernel computes.
    private const int Poison = 0x7fc0dead;

    private static readonly int[] ThreadCounts = [1, 2, 5];

    /// <summary>Runs a kernel of the product. The arrays (float or int) are the operands in order; afterwards they hold the results.</summary>
    public static void Run(Func<BufferRange[], Dispatch> launch, params Array[] operands) => Run(CpuKernels.Standard, launch, operands);

    /// <summary>Runs a kernel of the given table.</summary>
    public static void Run(CpuKernels kernels, Func<BufferRange[], Dispatch> launch, params Array[] operands)
    {
        int[][]? results = null;
        foreach (var threads in ThreadCounts)
        {
            var repeated = RunOnce(kernels, threads, launch, operands);
            results ??= repeated;
            for (var index = 0; index < operands.Length; index++)
            {
                Assert.That(repeated[index], Is.EqualTo(results[index]), $"Operand {index} depends on the number of threads ({threads}).");
            }
        }

        for (var index = 0; index < operands.Length; index++)
        {
            Buffer.BlockCopy(results![index], 0, operands[index], 0, sizeof(int) * operands[index].Length);
        }
    }

    private static int[][] RunOnce(CpuKernels kernels, int threads, Func<BufferRange[], Dispatch> launch, Array[] operands)
    {
        using var device = new CpuDevice(threads, kernels);
        const int Guard = DeviceBuffer.Alignment;
        using var memory = device.Allocate(operands.Sum(operand => Guard + DeviceBuffer.RoundUp(Bytes(operand))) + Guard, "arena");
        var ranges = new BufferRange[operands.Length];
        var offset = (long)Guard;
        for (var index = 0; index < operands.Length; index++)
        {
            ranges[index] = new BufferRange(memory, offset, Bytes(operands[index]));
            offset += DeviceBuffer.RoundUp(ranges[index].Bytes) + Guard;
        }

        var dispatch = launch(ranges);
        var access = dispatch.Kernel.Buffers;
        var before = new int[memory.Bytes / sizeof(int)];
        Array.Fill(before, Poison);
        for (var index = 0; index < operands.Length; index++)
        {
            if (access[index] != BufferAccess.Write)
            {
                Buffer.BlockCopy(operands[index], 0, before, (int)ranges[index].Offset, (int)ranges[index].Bytes);
            }
        }

        device.Upload(memory.All, MemoryMarshal.AsBytes(before.AsSpan()));
        using var recording = device.Record([], [dispatch], []);
        recording.Submit();
        recording.Wait();
        var after = new int[before.Length];
        device.Download(memory.All, MemoryMarshal.AsBytes(after.AsSpan()));
        Assert.That(device.SubmittedDispatches, Is.EqualTo(1));

        var results = new int[operands.Length][];
        for (var index = 0; index < operands.Length; index++)
        {
            var elements = new Range((int)ranges[index].Offset / sizeof(int), (int)(ranges[index].Offset + ranges[index].Bytes) / sizeof(int));
            results[index] = after[elements];
            if (access[index] != BufferAccess.Read)
            {
                before.AsSpan(elements).Fill(Poison);
                after.AsSpan(elements).Fill(Poison);
            }
        }

        Assert.That(after, Is.EqualTo(before), "Memory outside the outputs was written.");
        if (threads == 1)
        {
            // The runtime itself may allocate once while it replaces a method by a faster compilation.
            Assert.That(Math.Min(AllocationOf(recording), AllocationOf(recording)), Is.Zero, "Every submission allocates managed memory.");
        }

        return results;
    }

    private static long AllocationOf(Recording recording)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        recording.Submit();
        recording.Wait();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long Bytes(Array operand) => sizeof(int) * (long)operand.Length;
}
