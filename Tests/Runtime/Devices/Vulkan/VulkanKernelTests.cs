using System.Reflection;
using Hebb.Devices;
using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Vulkan;

/// <summary>Builds every kernel of the library and binds it as its signature says, with the validation layer looking on.</summary>
public class VulkanKernelTests : VulkanFixture
{
    private const BindingFlags Signature = BindingFlags.Public | BindingFlags.Static;

    private static IEnumerable<TestCaseData> Kernels => typeof(FillKernel).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(FillKernel).Namespace)
        .Select(type => type.GetProperty(nameof(FillKernel.Kernel), Signature)?.GetValue(null))
        .OfType<Kernel>()
        .Select(kernel => new TestCaseData(kernel).SetArgDisplayNames(kernel.Name));

    [TestCaseSource(nameof(Kernels))]
    public void A_kernel_of_the_library_is_built_and_bound(Kernel kernel)
    {
        using var buffer = Device.Allocate(DeviceBuffer.Alignment * kernel.Buffers.Count, "operands");
        var ranges = Enumerable.Range(0, kernel.Buffers.Count).Select(i => new BufferRange(buffer, i * DeviceBuffer.Alignment, DeviceBuffer.Alignment)).ToArray();
        using var recording = Device.Record([], [new Dispatch(kernel, ranges, new int[kernel.ScalarCount], 1)], []);
        Assert.That(recording.DispatchCount, Is.EqualTo(1));
    }

    [Test]
    public void The_library_is_not_empty() => Assert.That(Kernels.Count(), Is.GreaterThan(5));
}
