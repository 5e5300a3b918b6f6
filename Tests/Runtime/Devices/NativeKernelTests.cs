using Hebb.Devices;
using Hebb.Devices.Cpu;
using Hebb.Kernels;
using Hebb.Tests.Devices.Cpu;
using Hebb.Tests.Operators;
using NUnit.Framework;

namespace Hebb.Tests.Devices;

/// <summary>Holds the native library to what the managed bodies are held to.</summary>
public sealed unsafe class NativeKernelTests
{
    private CpuKernels kernels = null!;
    private CpuDevice device = null!;

    [OneTimeSetUp]
    public void Load()
    {
        kernels = NativeKernels.Load(NativeLibrary.Find());
        device = new CpuDevice(2, kernels);
    }

    [OneTimeTearDown]
    public void Close() => device?.Dispose();

    [Test]
    public void Values_and_gradients_equal_the_double_precision_reference([ValueSource(typeof(OperatorCases), nameof(OperatorCases.All))] OperatorCase row)
    {
        var before = device.SubmittedDispatches;

        OperatorCheck.Run(row, device);

        Assert.That(device.SubmittedDispatches, Is.GreaterThan(before));
    }

    [TestCase(1)]
    [TestCase(17)]
    [TestCase(10007)]
    public void Threads_change_no_bit_and_nothing_outside_an_output_is_written(int count)
    {
        var x = Sample.Floats(count);
        var y = new float[count];

        KernelGauntlet.Run(kernels, ranges => new ExpKernel { X = ranges[0], Y = ranges[1], Count = count }.ToDispatch(), x, y);

        Sample.AssertClose(y, index => Math.Exp(x[index]));
    }

    [Test]
    public void The_library_has_every_kernel_and_the_device_names_it()
    {
        Assert.That(kernels.Names, Is.EquivalentTo(CpuKernels.Standard.Names));
        Assert.That(kernels.InOrder.Select(kernel => kernel.Body), Is.All.Not.Null.And.All.Matches<CpuKernelBody>(body => !CpuKernels.Standard.InOrder.Any(kernel => kernel.Body == body)));
        Assert.That(device.Info.Driver, Does.Contain(NativeKernels.FileName));
    }

    [Test]
    public void A_library_of_another_build_is_refused_with_what_to_do()
    {
        static void Wrap()
        {
            var table = new NativeTable { Identity = CpuKernels.Standard.Identity + 1 };
            NativeKernels.Wrap(&table, "old.so");
        }

        Assert.That(Wrap, Throws.TypeOf<DeviceException>().With.Message.Contains("old.so").And.Message.Contains("another build").And.Message.Contains("build-native"));
    }

    [Test]
    public void A_library_of_the_same_kernels_with_other_bodies_is_another_build()
    {
        static void Wrap()
        {
            var table = new NativeTable { Identity = CpuKernels.Standard.IdentityOf(CpuSources.Hash + 1) };
            NativeKernels.Wrap(&table, "old.so");
        }

        Assert.That(CpuKernels.Standard.IdentityOf(CpuSources.Hash), Is.EqualTo(CpuKernels.Standard.Identity));
        Assert.That(Wrap, Throws.TypeOf<DeviceException>().With.Message.Contains("another build"));
    }

    [Test]
    public void Kernels_that_divide_their_work_otherwise_are_another_build()
    {
        var table = new CpuKernels([new CpuKernel(ExpKernel.Kernel, ExpCpu.Run, ElementLoop.Tile)]);
        var other = new CpuKernels([new CpuKernel(ExpKernel.Kernel, ExpCpu.Run, ElementLoop.Tile + 1)]);

        Assert.That(table.Identity, Is.Not.EqualTo(other.Identity));
    }

    [TestCase("nowhere.so", "cannot be loaded")]
    [TestCase("libc.so.6", "no function")]
    public void A_file_that_is_no_such_library_is_refused_by_name(string file, string problem) =>
        Assert.That(() => NativeKernels.Load(file), Throws.TypeOf<DeviceException>().With.Message.Contains(file).And.Message.Contains(problem));
}
