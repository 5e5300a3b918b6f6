using Hebb.Devices;

namespace Hebb.Editor.Shaders;

/// <summary>What the generator gives to all elementwise kernels: extents, names of buffers, and a variant for OpenCL on processors.</summary>
internal static class ElementwiseForm
{
    /// <summary>Consecutive elements that one work-item of the OpenCLCpu variant runs through: its compiler vectorises a plain loop best.</summary>
    public const int Run = 2048;

    public const string CountScalar = "count";

    private const int ElementsPerInvocation = 4;

    public static KernelExtent Workgroup { get; } = new(64, 1, 1);

    public static KernelExtent Tile { get; } = new(64 * ElementsPerInvocation, 1, 1);

    /// <summary>The same body for OpenCL on processors, as one work-item per group with a run of elements each.</summary>
    public static KernelDeclaration OpenCLCpuVariant(KernelDeclaration portable) => portable with
    {
        Targets = [KernelTarget.OpenCLCpu],
        Workgroup = new KernelExtent(1, 1, 1),
        Tile = new KernelExtent(Run, 1, 1),
        Strided = false,
    };

    /// <summary>The buffer's name in the generated text; the plain name of a per-element buffer is the element.</summary>
    public static string BufferName(BufferDeclaration buffer) => buffer.PerElement ? buffer.Name + "Elements" : buffer.Name;
}
