using System.Security.Cryptography;
using System.Text;
using Hebb.Devices;

namespace Hebb.Editor.Shaders;

/// <summary>A kernel with its generated C# struct and the texts generated for each of its bodies.</summary>
internal sealed record CompiledKernel(KernelFamily Family, string CSharp, IReadOnlyList<CompiledBody> Bodies)
{
    public static CompiledKernel From(KernelFamily family, CommonSources common) =>
        new(family, CSharpEmitter.Emit(family), family.Bodies.Select(body => CompiledBody.From(body.Target, body.Kernel, common)).ToList());
}

/// <summary>The texts generated for one body; a body for one language has no text in the other.</summary>
internal sealed record CompiledBody(KernelTarget Target, KernelDeclaration Kernel, string? Glsl, IReadOnlyList<string> GlslFiles, string? OpenCL)
{
    public string SpirvName => ShaderTree.CompiledName(Kernel.Name, Target) + ".spv";

    public string OpenCLName => ShaderTree.CompiledName(Kernel.Name, Target) + ".cl";

    /// <summary>SHA-256 of the texts.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Glsl + "\0" + OpenCL)));

    public static CompiledBody From(KernelTarget target, KernelDeclaration kernel, CommonSources common) => new(
        target,
        kernel,
        target == KernelTarget.OpenCLCpu ? null : GlslEmitter.Emit(kernel, common),
        GlslEmitter.Files(kernel, common),
        target == KernelTarget.VulkanCpu ? null : OpenCLEmitter.Emit(kernel, common));
}
