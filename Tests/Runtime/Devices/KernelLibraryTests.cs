using System.Reflection;
using Hebb.Devices;
using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices;

public sealed class KernelLibraryTests
{
    private const int SpirvMagic = 0x07230203;

    public static IEnumerable<Kernel> Kernels() => typeof(AddKernel).Assembly.GetTypes()
        .Where(type => type.IsValueType && type.Namespace == typeof(AddKernel).Namespace)
        .Select(type => type.GetProperty(nameof(AddKernel.Kernel), BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
        .OfType<Kernel>();

    [TestCaseSource(nameof(Kernels))]
    public void Every_generated_struct_has_code_for_every_target(Kernel kernel)
    {
        var vulkan = KernelLibrary.Find(kernel.Name, KernelTarget.VulkanCpu);
        var openCL = KernelLibrary.Find(kernel.Name, KernelTarget.OpenCLCpu);
        var portable = KernelLibrary.Find(kernel.Name, KernelTarget.Portable);
        Assert.That(portable.Target, Is.EqualTo(KernelTarget.Portable));
        Assert.That(new[] { vulkan, openCL, portable }.Select(v => v.BufferTypes.Count), Is.All.EqualTo(kernel.Buffers.Count));
        Assert.That(new[] { vulkan, portable }.Select(v => BitConverter.ToInt32(v.ReadSpirv())), Is.All.EqualTo(SpirvMagic));
        Assert.That(new[] { openCL, portable }.Select(v => v.ReadOpenCLSource()), Is.All.Contains($"void {kernel.Name}("));
    }

    [Test]
    public void Every_variant_belongs_to_a_generated_struct() =>
        Assert.That(KernelLibrary.Variants.Select(v => v.Kernel).Distinct(), Is.EquivalentTo(Kernels().Select(k => k.Name)));

    [Test]
    public void A_target_without_a_body_gets_the_portable_one() =>
        Assert.That(KernelLibrary.Find(AddKernel.Kernel.Name, KernelTarget.VulkanCpu), Is.SameAs(KernelLibrary.Find(AddKernel.Kernel.Name, KernelTarget.Portable)));

    [Test]
    public void A_name_that_no_kernel_has_is_told() =>
        Assert.That(() => KernelLibrary.Find("Nonsense", KernelTarget.Portable), Throws.TypeOf<DeviceException>().With.Message.Contains("'Nonsense'"));

    [Test]
    public void A_variant_for_one_language_says_that_it_has_no_other()
    {
        var variant = KernelLibrary.Find(GemmKernel.Kernel.Name, KernelTarget.OpenCLCpu);
        Assert.That(variant.ReadSpirv, Throws.TypeOf<DeviceException>().With.Message.Contains("OpenCLCpu variant of kernel Gemm has no SPIR-V"));
    }

    [Test]
    public void Groups_cover_all_items_and_strided_kernels_stay_within_the_limit()
    {
        var gemm = KernelLibrary.Find(GemmKernel.Kernel.Name, KernelTarget.Portable).Groups(65, 64, 3);
        Assert.That((gemm.X, gemm.Y, gemm.Z), Is.EqualTo((2, 1, 3)));
        Assert.That(KernelLibrary.Find(AddKernel.Kernel.Name, KernelTarget.Portable).Groups(int.MaxValue, 1, 1).X, Is.EqualTo(KernelVariant.MaxGroups));
    }

    [Test]
    public void Too_many_groups_are_refused_with_the_name_of_the_kernel() =>
        Assert.That(
            () => KernelLibrary.Find(GemmKernel.Kernel.Name, KernelTarget.Portable).Groups(1, 1, 65536),
            Throws.TypeOf<DeviceException>().With.Message.Contains("Gemm").And.Message.Contains("65536"));
}
