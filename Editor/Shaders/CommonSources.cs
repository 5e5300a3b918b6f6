namespace Hebb.Editor.Shaders;

/// <summary>What the folder Shaders/Common offers to every kernel: one prelude per language, and functions to include.</summary>
internal sealed class CommonSources(ShaderTree tree)
{
    public SourceText GlslPrelude => Read("Prelude.glsl");

    public SourceText OpenCLPrelude => Read("Prelude.cl");

    /// <summary>The functions that <paramref name="kernel"/> includes, in its order.</summary>
    public IEnumerable<SourceText> IncludesOf(KernelDeclaration kernel)
    {
        foreach (var name in kernel.Includes)
        {
            if (!File.Exists(tree.Path(ShaderTree.Common, name + ShaderTree.SourceExtension)))
            {
                throw new ShaderException(kernel.File, kernel.Line, $"Kernel {kernel.Name} includes '{name}', but there is no {ShaderTree.Common}/{name}{ShaderTree.SourceExtension}.");
            }

            yield return Read(name + ShaderTree.SourceExtension);
        }
    }

    private SourceText Read(string file) =>
        new($"{ShaderTree.Common}/{file}", 1, File.ReadAllText(tree.Path(ShaderTree.Common, file)).Replace("\r\n", "\n").TrimEnd());
}
