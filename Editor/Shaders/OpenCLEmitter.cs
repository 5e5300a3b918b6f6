using System.Text;
using Hebb.Devices;

namespace Hebb.Editor.Shaders;

/// <summary>Writes the self-contained OpenCL C text of a kernel body.</summary>
internal static class OpenCLEmitter
{
    public static string Emit(KernelDeclaration kernel, CommonSources common)
    {
        var text = new StringBuilder();
        var group = kernel.Workgroup;
        AppendSource(text, common.OpenCLPrelude);
        foreach (var include in common.IncludesOf(kernel))
        {
            AppendSource(text, include);
        }

        text.Append($"__kernel __attribute__((reqd_work_group_size({group.X}, {group.Y}, {group.Z})))\nvoid {kernel.Name}(\n");
        var parameters = kernel.Buffers
            .Select(b => $"    __global {Qualifier(b)}{Type(b.Type)} *{(IsConstantTable(kernel, b) ? "restrict " : string.Empty)}{ElementwiseForm.BufferName(b)}")
            .Concat(kernel.Scalars.Select(s => $"    const {Type(s.Type)} {s.Name}"));
        text.Append(string.Join(",\n", parameters)).Append(")\n{\n");
        foreach (var shared in kernel.Shared)
        {
            text.Append($"    __local {shared};\n");
        }

        if (kernel.IsElementwise)
        {
            AppendElementwise(text, kernel);
        }
        else
        {
            AppendSource(text, kernel.Body);
        }

        return text.Append("}\n").ToString();
    }

    private static void AppendElementwise(StringBuilder text, KernelDeclaration kernel)
    {
        if (kernel.IsPortable)
        {
            text.Append("    for (int element = GLOBAL_X; element < count; element += GLOBAL_SIZE_X)\n    {\n");
        }
        else
        {
            text.Append($"    const int first = GROUP_X * {ElementwiseForm.Run};\n");
            text.Append($"    const int last = min(count, first + {ElementwiseForm.Run});\n");
            text.Append("    INDEPENDENT for (int element = first; element < last; ++element)\n    {\n");
        }

        foreach (var buffer in kernel.Buffers.Where(b => b.PerElement))
        {
            var load = buffer.Access == BufferAccess.Write ? string.Empty : $" = {ElementwiseForm.BufferName(buffer)}[element]";
            text.Append($"        {Type(buffer.Type)} {buffer.Name}{load};\n");
        }

        AppendSource(text, kernel.Body);
        foreach (var buffer in kernel.Buffers.Where(b => b.PerElement && b.Access != BufferAccess.Read))
        {
            text.Append($"        {ElementwiseForm.BufferName(buffer)}[element] = {buffer.Name};\n");
        }

        text.Append("    }\n");
    }

    private static void AppendSource(StringBuilder text, SourceText source) =>
        text.Append($"#line {source.Line} \"{source.File}\"\n{source.Text}\n");

    private static string Qualifier(BufferDeclaration buffer) => buffer.Access == BufferAccess.Read ? "const " : string.Empty;

    /// <summary>True for a buffer that the loop of an elementwise kernel reads as a whole: no element it writes can lie there, and the compiler may load once.</summary>
    private static bool IsConstantTable(KernelDeclaration kernel, BufferDeclaration buffer) => kernel.IsElementwise && !buffer.PerElement;

    private static string Type(ScalarType type) => type == ScalarType.Float ? "float" : "int";

    private static string Type(KernelBufferType type) => type switch
    {
        KernelBufferType.Float4 => "float4",
        KernelBufferType.Int => "int",
        KernelBufferType.UInt => "uint",
        _ => "float",
    };
}
