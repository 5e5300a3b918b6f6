using System.Diagnostics;
using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Editor.Benchmarks;

/// <summary>Measures how fast a device multiplies square matrices, through the contract that training uses.</summary>
internal static class GemmSpeed
{
    private const int Side = 512;
    private const int ProductsPerRun = 4;
    private const int Runs = 5;

    /// <summary>The median in 10^9 multiplications and additions per second.</summary>
    public static double Measure(Device device)
    {
        using var a = Random(device, "a", 1);
        using var b = Random(device, "b", 2);
        using var c = device.Allocate(Side * Side * sizeof(float), "c");
        var product = new GemmKernel { A = a.All, B = b.All, Bias = a.All, C = c.All, M = Side, N = Side, K = Side, Batches = 1 }.ToDispatch();
        using var recording = device.Record([], [.. Enumerable.Repeat(product, ProductsPerRun)], []);
        Run(recording);
        return 2.0 * Side * Side * Side * ProductsPerRun / Statistics.Median(Enumerable.Range(0, Runs).Select(_ => Run(recording))) / 1e9;
    }

    private static DeviceBuffer Random(Device device, string label, uint stream)
    {
        var random = new SeededRandom(1, stream);
        var values = new float[Side * Side];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = random.Uniform();
        }

        var buffer = device.Allocate(Side * Side * sizeof(float), label);
        device.Upload(buffer.All, MemoryMarshal.AsBytes(values.AsSpan()));
        return buffer;
    }

    /// <returns>Seconds.</returns>
    private static double Run(Recording recording)
    {
        var watch = Stopwatch.StartNew();
        recording.Submit();
        recording.Wait();
        return watch.Elapsed.TotalSeconds;
    }
}
