using Hebb.Editor.Shaders;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb shaders</c>: everything that is generated from the kernel sources.</summary>
internal sealed class ShadersCommand(TextWriter output, TextWriter error)
    : GeneratorCommand("shaders", "Compile the kernel sources in Shaders for Vulkan and OpenCL, and write their C# structs.", output, error)
{
    protected override (IReadOnlyList<object> Problems, string Done) Write(string root) => (ShaderBuild.Build(root), "All kernels are compiled.");

    protected override (IReadOnlyList<object> Problems, string Done) Check(string root) => (ShaderBuild.Check(root), "All generated files are fresh.");
}
