using Hebb.Devices;

namespace Hebb.Editor.Shaders;

/// <summary>Where sources and outputs lie in the repository.</summary>
internal sealed class ShaderTree(string root)
{
    public const string Folder = "Shaders";
    public const string Common = Folder + "/Common";
    public const string Compiled = Folder + "/Compiled";
    public const string GeneratedCode = "Runtime/Kernels";
    public const string SourceExtension = ".k";
    public const string CpuCode = "Runtime/Devices/Cpu";
    public const string GeneratedCodeSuffix = "Kernel.cs";
    public const string Manifest = Compiled + "/" + KernelLibrary.ManifestName;

    public string Path(params string[] parts) => System.IO.Path.Combine([root, .. parts]);

    /// <summary>Kernel sources, relative to the root with forward slashes, in alphabetical order.</summary>
    public IEnumerable<string> Sources() =>
        Files(Folder, "*" + SourceExtension).Where(file => !file.StartsWith(Common + "/", StringComparison.Ordinal));

    /// <summary>The sources of the CPU device, in alphabetical order.</summary>
    public IEnumerable<string> CpuSources() => Files(CpuCode, "*.cs");

    /// <summary>Files that the generator owns and that exist now.</summary>
    public IEnumerable<string> Outputs() => CompiledPaths().Concat(Files(GeneratedCode, "*" + GeneratedCodeSuffix));

    /// <summary>The compiled kernels and their manifest as they are now.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> CompiledFiles() => CompiledPaths().Select(file => (System.IO.Path.GetFileName(file), File.ReadAllBytes(Path(file))));

    /// <summary>The archive of the compiled files as it is now; empty when there is none.</summary>
    public byte[] Archive() => File.Exists(Path(ShaderArchive.File)) ? File.ReadAllBytes(Path(ShaderArchive.File)) : [];

    /// <summary>Name of a compiled file, without its extension.</summary>
    public static string CompiledName(string kernel, KernelTarget target) => target == KernelTarget.Portable ? kernel : $"{kernel}.{target}";

    private IEnumerable<string> CompiledPaths() => Files(Compiled, "*").Where(file => !file.EndsWith(".meta", StringComparison.Ordinal));

    private IEnumerable<string> Files(string folder, string pattern)
    {
        var full = Path(folder);
        return Directory.Exists(full)
            ? Directory.EnumerateFiles(full, pattern, SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];
    }
}
