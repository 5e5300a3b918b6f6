using System.Reflection;
using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Devices.OpenCL;
using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.OpenCL;

/// <summary>The kernels of the assembly, on the software driver and with the cache of this user, as a program would run them.</summary>
public sealed class EmbeddedKernelTests
{
    private OpenCLDevice device = null!;

    private static IEnumerable<TestCaseData> Kernels() =>
        from type in typeof(AddKernel).Assembly.GetTypes()
        where type.Namespace == typeof(AddKernel).Namespace && type.IsValueType && type.IsPublic
        let kernel = type.GetProperty("Kernel", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as Kernel
        where kernel is not null
        select new TestCaseData(kernel).SetArgDisplayNames(kernel.Name);

    [OneTimeSetUp]
    public void CreateDevice() => device = OpenCLDevice.Create(SoftwareOpenCL.Index);

    [OneTimeTearDown]
    public void DisposeDevice() => device.Dispose();

    [TestCaseSource(nameof(Kernels))]
    public void A_kernel_builds_and_takes_the_arguments_of_its_signature(Kernel kernel)
    {
        using var buffer = device.Allocate(DeviceBuffer.Alignment, "operand");
        var dispatch = new Dispatch(kernel, [.. Enumerable.Repeat(buffer.All, kernel.Buffers.Count)], new int[kernel.ScalarCount], 1);
        using var recording = device.Record([], [dispatch], []);
        Assert.That(recording.DispatchCount, Is.EqualTo(1));
    }

    [Test]
    public void A_sum_is_right_for_odd_sizes([Values(1, 3, 64, 65, 4099)] int count)
    {
        using var a = Upload([.. Enumerable.Range(0, count).Select(index => index * 0.5f)]);
        using var b = Upload([.. Enumerable.Range(0, count).Select(index => 1f - index)]);
        using var y = device.Allocate((count + 1) * sizeof(float), "y");
        using var recording = device.Record([], [new AddKernel { A = a.All, B = b.All, Y = y.All, Count = count }.ToDispatch()], []);
        recording.Submit();
        recording.Wait();
        var result = new float[count + 1];
        device.Download(y.All, MemoryMarshal.AsBytes(result.AsSpan()));
        Assert.That(result, Is.EqualTo(Enumerable.Range(0, count).Select(index => (index * 0.5f) + (1f - index)).Append(0f)));
    }

    private DeviceBuffer Upload(float[] values)
    {
        var buffer = device.Allocate(values.Length * sizeof(float), "values");
        device.Upload(buffer.All, MemoryMarshal.AsBytes<float>(values));
        return buffer;
    }
}
