namespace Hebb.Editor.Shaders;

/// <summary>How much of a kernel its body spells out.</summary>
internal enum KernelForm
{
    /// <summary>Everything.</summary>
    Plain,

    /// <summary>One element; see <see cref="ElementwiseForm"/>.</summary>
    Elementwise,

    /// <summary>One row of a matrix; see <see cref="RowwiseForm"/>.</summary>
    Rowwise,
}
