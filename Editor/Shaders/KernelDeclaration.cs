using Hebb.Devices;

namespace Hebb.Editor.Shaders;

/// <summary>The type of a scalar argument.</summary>
internal enum ScalarType
{
    Int,
    Float,
}

/// <summary>A buffer of a kernel's head.</summary>
/// <param name="Name">Name in the body.</param>
/// <param name="Access">How the body uses it.</param>
/// <param name="Type">What the body sees when it indexes the buffer.</param>
/// <param name="PerElement">True in an elementwise kernel where the name stands for the current element; false where the body indexes the buffer.</param>
/// <param name="Comment">What the buffer holds.</param>
/// <param name="Line">Line of the declaration.</param>
internal sealed record BufferDeclaration(string Name, BufferAccess Access, KernelBufferType Type, bool PerElement, string Comment, int Line);

/// <summary>A scalar argument of a kernel's head.</summary>
internal sealed record ScalarDeclaration(string Name, ScalarType Type, string Comment, int Line);

/// <summary>A piece of C text and the line of its file on which it starts.</summary>
internal sealed record SourceText(string File, int Line, string Text);

/// <summary>One kernel as it stands in a source: head and body.</summary>
internal sealed record KernelDeclaration(string File, int Line, string Name)
{
    /// <summary>The classes of machine the body is for; a portable kernel has exactly <see cref="KernelTarget.Portable"/>.</summary>
    public required IReadOnlyList<KernelTarget> Targets { get; init; }

    public required KernelForm Form { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<BufferDeclaration> Buffers { get; init; }

    public required IReadOnlyList<ScalarDeclaration> Scalars { get; init; }

    /// <summary>One to three expressions over the int scalars; empty in a variant, which inherits the portable kernel's.</summary>
    public required IReadOnlyList<SizeExpression> Size { get; init; }

    public required KernelExtent Workgroup { get; init; }

    public required KernelExtent Tile { get; init; }

    public required bool Strided { get; init; }

    /// <summary>Declarations of workgroup memory, for example <c>float partial[64]</c>.</summary>
    public required IReadOnlyList<string> Shared { get; init; }

    /// <summary>Names of files in Shaders/Common whose functions the body uses, in order.</summary>
    public required IReadOnlyList<string> Includes { get; init; }

    public required SourceText Body { get; init; }

    public bool IsElementwise => Form == KernelForm.Elementwise;

    public bool IsPortable => Targets[0] == KernelTarget.Portable;
}
