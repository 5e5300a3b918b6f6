using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Devices.OpenCL;
using NUnit.Framework;

namespace Hebb.Tests.Devices.OpenCL;

/// <summary>A device on the software driver, with kernels of the test.</summary>
public abstract class OpenCLFixture
{
    private protected TextKernels Kernels { get; private set; } = null!;

    protected OpenCLDevice Device { get; private set; } = null!;

    [SetUp]
    public void CreateDevice()
    {
        Kernels = new TextKernels();
        Device = OpenCLDevice.Create(SoftwareOpenCL.Index, Kernels, new OpenCLProgramCache(folder: null));
    }

    [TearDown]
    public void DisposeDevice() => Device.Dispose();

    protected DeviceBuffer Upload(params float[] values)
    {
        var buffer = Device.Allocate(values.Length * sizeof(float), "values");
        Device.Upload(buffer.All, MemoryMarshal.AsBytes<float>(values));
        return buffer;
    }

    protected float[] Download(BufferRange range, int count)
    {
        var values = new float[count];
        Device.Download(range, MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    protected Recording Record(params Dispatch[] dispatches) => Device.Record([], dispatches, []);

    protected void Run(params Dispatch[] dispatches)
    {
        using var recording = Record(dispatches);
        recording.Submit();
        recording.Wait();
    }
}
