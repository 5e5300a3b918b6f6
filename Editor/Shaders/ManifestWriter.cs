using Hebb.Devices;
using Newtonsoft.Json;

namespace Hebb.Editor.Shaders;

/// <summary>Writes the list of compiled kernels that <see cref="KernelLibrary"/> reads.</summary>
internal static class ManifestWriter
{
    public const string CompilerMember = "compiler";

    /// <param name="compiler">Version of the program that made the SPIR-V.</param>
    /// <param name="kernels">All kernels, in order.</param>
    /// <param name="spirvHash">SHA-256 of a compiled file.</param>
    public static string Write(string compiler, IReadOnlyList<CompiledKernel> kernels, Func<CompiledBody, string> spirvHash)
    {
        var text = new StringWriter { NewLine = "\n" };
        using var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, Indentation = 1 };
        json.WriteStartObject();
        Member(json, CompilerMember, compiler);
        json.WritePropertyName("kernels");
        json.WriteStartArray();
        foreach (var kernel in kernels)
        {
            json.WriteStartObject();
            Member(json, "name", kernel.Family.Name);
            Member(json, "source", kernel.Family.Portable.File);
            Member(json, "buffers", string.Join(' ', kernel.Family.Portable.Buffers.Select(b => b.Name)));
            Member(json, "scalars", string.Join(' ', kernel.Family.Portable.Scalars.Select(s => s.Name)));
            json.WritePropertyName("variants");
            json.WriteStartArray();
            foreach (var body in kernel.Bodies)
            {
                WriteVariant(json, body, spirvHash);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return text.ToString() + "\n";
    }

    private static void WriteVariant(JsonTextWriter json, CompiledBody body, Func<CompiledBody, string> spirvHash)
    {
        json.WriteStartObject();
        Member(json, "target", body.Target.ToString());
        WriteExtent(json, "workgroup", body.Kernel.Workgroup);
        WriteExtent(json, "tile", body.Kernel.Tile);
        json.WritePropertyName("strided");
        json.WriteValue(body.Kernel.Strided);
        WriteArray(json, "bufferTypes", body.Kernel.Buffers.Select(b => (object)b.Type.ToString()));
        Member(json, "hash", body.Hash);
        if (body.Glsl is not null)
        {
            Member(json, "spirv", body.SpirvName);
            Member(json, "spirvHash", spirvHash(body));
        }

        if (body.OpenCL is not null)
        {
            Member(json, "opencl", body.OpenCLName);
        }

        json.WriteEndObject();
    }

    private static void WriteExtent(JsonTextWriter json, string name, KernelExtent extent) =>
        WriteArray(json, name, [extent.X, extent.Y, extent.Z]);

    private static void WriteArray(JsonTextWriter json, string name, IEnumerable<object> values)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        json.Formatting = Formatting.None;
        foreach (var value in values)
        {
            json.WriteValue(value);
        }

        json.WriteEndArray();
        json.Formatting = Formatting.Indented;
    }

    private static void Member(JsonTextWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
