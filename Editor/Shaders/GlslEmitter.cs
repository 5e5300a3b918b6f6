using System.Text;
using Hebb.Devices;

namespace Hebb.Editor.Shaders;

/// <summary>Writes the GLSL text of a kernel body. Line directives carry the number of the file (0 the kernel's own) for <see cref="GlslangCompiler"/>.</summary>
internal static class GlslEmitter
{
    private const string Components = "xyzw";

    /// <summary>Number of the files that a line directive can name: the kernel's own, then its includes, then the prelude.</summary>
    public static IReadOnlyList<string> Files(KernelDeclaration kernel, CommonSources common) =>
        [kernel.File, .. common.IncludesOf(kernel).Select(i => i.File), common.GlslPrelude.File];

    public static string Emit(KernelDeclaration kernel, CommonSources common)
    {
        var text = new StringBuilder();
        var includes = common.IncludesOf(kernel).ToList();
        var group = kernel.Workgroup;
        text.Append("#version 450\n");
        if (!kernel.IsPortable)
        {
            text.Append("#extension GL_KHR_shader_subgroup_ballot : require\n");
        }

        AppendSource(text, common.GlslPrelude, includes.Count + 1);
        text.Append($"layout(local_size_x = {group.X}, local_size_y = {group.Y}, local_size_z = {group.Z}) in;\n");
        for (var i = 0; i < kernel.Buffers.Count; i++)
        {
            var buffer = kernel.Buffers[i];
            text.Append($"layout(std430, set = 0, binding = {i}) {Qualifier(buffer.Access)}buffer {buffer.Name}Block {{ ");
            text.Append($"{BufferType(buffer)} {ElementwiseForm.BufferName(buffer)}[]; }};\n");
        }

        if (kernel.Scalars.Count > 0)
        {
            text.Append("layout(push_constant) uniform ScalarBlock\n{\n");
            foreach (var scalar in kernel.Scalars)
            {
                text.Append($"    {Type(scalar.Type)} {scalar.Name};\n");
            }

            text.Append("};\n");
        }

        foreach (var shared in kernel.Shared)
        {
            text.Append($"shared {shared};\n");
        }

        for (var i = 0; i < includes.Count; i++)
        {
            AppendSource(text, includes[i], i + 1);
        }

        if (kernel.IsElementwise)
        {
            AppendElementwise(text, kernel);
        }
        else
        {
            text.Append("void main()\n{\n");
            AppendSource(text, kernel.Body, 0);
            text.Append("}\n");
        }

        return text.ToString();
    }

    /// <summary>A loop over groups of four elements; only the last group may be cut, and then only its elements are written.</summary>
    private static void AppendElementwise(StringBuilder text, KernelDeclaration kernel)
    {
        var buffers = kernel.Buffers.Where(b => b.PerElement).ToList();
        var written = buffers.Where(b => b.Access != BufferAccess.Read).ToList();
        var parameters = buffers.Select(b => $"{Access(b.Access)} {ScalarType(b.Type)} {b.Name}");
        text.Append($"void ComputeElement(in int element, {string.Join(", ", parameters)})\n{{\n");
        AppendSource(text, kernel.Body, 0);
        text.Append("}\n\nvoid main()\n{\n");
        text.Append("    int vectors = (count + 3) / 4;\n");
        text.Append("    for (int vector = GLOBAL_X; vector < vectors; vector += GLOBAL_SIZE_X)\n    {\n");
        foreach (var buffer in buffers)
        {
            var load = buffer.Access == BufferAccess.Write ? string.Empty : $" = {ElementwiseForm.BufferName(buffer)}[vector]";
            text.Append($"        {VectorType(buffer.Type)} {buffer.Name}{load};\n");
        }

        for (var i = 0; i < Components.Length; i++)
        {
            text.Append($"        ComputeElement(vector * 4 + {i}, {string.Join(", ", buffers.Select(b => $"{b.Name}.{Components[i]}"))});\n");
        }

        text.Append("        int rest = count - vector * 4;\n        if (rest >= 4)\n        {\n");
        foreach (var buffer in written)
        {
            text.Append($"            {ElementwiseForm.BufferName(buffer)}[vector] = {buffer.Name};\n");
        }

        text.Append("        }\n        else\n        {\n");
        foreach (var buffer in written)
        {
            text.Append($"            {ElementwiseForm.BufferName(buffer)}[vector].x = {buffer.Name}.x;\n");
            text.Append($"            if (rest > 1) {ElementwiseForm.BufferName(buffer)}[vector].y = {buffer.Name}.y;\n");
            text.Append($"            if (rest > 2) {ElementwiseForm.BufferName(buffer)}[vector].z = {buffer.Name}.z;\n");
        }

        text.Append("        }\n    }\n}\n");
    }

    private static void AppendSource(StringBuilder text, SourceText source, int file) =>
        text.Append($"#line {source.Line} {file}\n{source.Text}\n");

    private static string BufferType(BufferDeclaration buffer) =>
        buffer.PerElement || buffer.Type == KernelBufferType.Float4 ? VectorType(buffer.Type) : ScalarType(buffer.Type);

    private static string Qualifier(BufferAccess access) => access switch
    {
        BufferAccess.Read => "readonly ",
        BufferAccess.Write => "writeonly ",
        _ => string.Empty,
    };

    private static string Access(BufferAccess access) => access switch
    {
        BufferAccess.Read => "in",
        BufferAccess.Write => "out",
        _ => "inout",
    };

    private static string Type(ScalarType type) => type == Shaders.ScalarType.Float ? "float" : "int";

    private static string ScalarType(KernelBufferType type) => type switch
    {
        KernelBufferType.Int => "int",
        KernelBufferType.UInt => "uint",
        _ => "float",
    };

    private static string VectorType(KernelBufferType type) => type switch
    {
        KernelBufferType.Int => "ivec4",
        KernelBufferType.UInt => "uvec4",
        _ => "vec4",
    };
}
