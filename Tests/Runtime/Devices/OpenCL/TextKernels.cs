using Hebb.Devices;
using Hebb.Devices.OpenCL;

namespace Hebb.Tests.Devices.OpenCL;

/// <summary>Kernels written in a test.</summary>
internal sealed class TextKernels : IOpenCLKernels
{
    private readonly Dictionary<string, (KernelVariant Variant, string Source)> kernels = [];

    /// <summary>Adds a kernel whose buffers are all read and written; its source is the text between the braces.</summary>
    public Kernel Add(string name, int buffers, string scalars, string body, int workgroup = 1, int tile = 1, bool strided = false)
    {
        var one = new KernelExtent(1, 1, 1);
        var variant = new KernelVariant(
            name,
            KernelTarget.Portable,
            new KernelExtent(workgroup, 1, 1),
            workgroup == 1 && tile == 1 ? one : new KernelExtent(tile, 1, 1),
            strided,
            Enumerable.Repeat(KernelBufferType.Float, buffers).ToArray(),
            string.Empty,
            new EmbeddedKernelFiles(),
            null,
            null);
        var parameters = Enumerable.Range(0, buffers).Select(index => $"global float* b{index}")
            .Concat(scalars.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        kernels.Add(name, (variant, $"kernel void {name}({string.Join(", ", parameters)})\n{{\n{body}\n}}\n"));
        return new Kernel(name, Enumerable.Repeat(BufferAccess.ReadWrite, buffers).ToArray(), scalars.Split(';', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    public KernelVariant Find(string kernel, KernelTarget target) => kernels[kernel].Variant;

    public string ReadSource(KernelVariant variant) => kernels[variant.Kernel].Source;
}
