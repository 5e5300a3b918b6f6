using Hebb.Devices;

namespace Hebb.Editor.Shaders;

/// <summary>The extents shared by all elementwise kernels, and the names of their buffers.</summary>
internal static class ElementwiseForm
{
    public const int ElementsPerInvocation = 4;

    public static KernelExtent Workgroup { get; } = new(64, 1, 1);

    public static KernelExtent Tile { get; } = new(64 * ElementsPerInvocation, 1, 1);

    /// <summary>The buffer's name in the generated text; the plain name of a per-element buffer is the element.</summary>
    public static string BufferName(BufferDeclaration buffer) => buffer.PerElement ? buffer.Name + "Elements" : buffer.Name;
}
