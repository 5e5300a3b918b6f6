using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hebb.Editor.Shaders;

/// <summary>Makes everything that is generated from the kernel sources, or says what of it is stale.</summary>
internal static class ShaderBuild
{
    /// <summary>Writes all outputs and deletes those whose source is gone. Nothing is written when a source has a problem.</summary>
    /// <param name="rootFolder">The repository's root.</param>
    /// <returns>What is wrong with the sources; empty when all was written.</returns>
    public static IReadOnlyList<ShaderProblem> Build(string rootFolder)
    {
        var tree = new ShaderTree(rootFolder);
        var problems = new List<ShaderProblem>();
        var kernels = Load(tree, problems);
        if (problems.Count > 0)
        {
            return problems;
        }

        var outputs = TextOutputs(tree, kernels);
        var spirv = Compile(kernels, problems);
        if (problems.Count > 0)
        {
            return problems;
        }

        foreach (var (body, bytes) in spirv)
        {
            outputs.Add($"{ShaderTree.Compiled}/{body.SpirvName}", bytes);
        }

        var manifest = ManifestWriter.Write(GlslangCompiler.Version(), kernels, body => Hash(spirv[body]));
        outputs.Add(ShaderTree.Manifest, Encoding.UTF8.GetBytes(manifest));
        Write(tree, outputs);
        WriteArchive(tree);
        return problems;
    }

    /// <summary>Compares the outputs with what the sources would give now. Needs no shader compiler: SPIR-V is compared by the hashes in the manifest.</summary>
    /// <param name="rootFolder">The repository's root.</param>
    /// <returns>What is wrong with the sources, or which outputs are missing, stale or left over; empty when all is fresh.</returns>
    public static IReadOnlyList<ShaderProblem> Check(string rootFolder)
    {
        var tree = new ShaderTree(rootFolder);
        var problems = new List<ShaderProblem>();
        var kernels = Load(tree, problems);
        if (problems.Count > 0)
        {
            return problems;
        }

        var outputs = TextOutputs(tree, kernels);
        var spirv = new Dictionary<string, string>();
        foreach (var body in kernels.SelectMany(k => k.Bodies).Where(b => b.Glsl is not null))
        {
            var path = tree.Path(ShaderTree.Compiled, body.SpirvName);
            spirv.Add(body.SpirvName, File.Exists(path) ? Hash(File.ReadAllBytes(path)) : "missing");
        }

        var manifest = ManifestWriter.Write(RecordedCompiler(tree), kernels, body => spirv[body.SpirvName]);
        outputs.Add(ShaderTree.Manifest, Encoding.UTF8.GetBytes(manifest));
        problems.AddRange(outputs.SelectMany(output => Compare(tree, output.Key, output.Value)));
        var known = outputs.Keys.Concat(spirv.Keys.Select(name => $"{ShaderTree.Compiled}/{name}")).ToHashSet();
        problems.AddRange(tree.Outputs().Where(file => !known.Contains(file)).Select(file => new ShaderProblem(file, 0, "No source makes this file. Run 'hebb shaders'.")));
        if (!ShaderArchive.Holds(tree.Archive(), tree.CompiledFiles().Where(file => known.Contains($"{ShaderTree.Compiled}/{file.Name}"))))
        {
            problems.Add(new ShaderProblem(ShaderArchive.File, 0, $"The file does not hold what lies in {ShaderTree.Compiled}. Run 'hebb shaders'."));
        }

        return problems;
    }

    private static List<CompiledKernel> Load(ShaderTree tree, List<ShaderProblem> problems)
    {
        var common = new CommonSources(tree);
        var declarations = new List<KernelDeclaration>();
        foreach (var file in tree.Sources())
        {
            Try(problems, () => declarations.AddRange(KernelParser.Parse(file, File.ReadAllText(tree.Path(file)))));
        }

        var kernels = new List<CompiledKernel>();
        foreach (var family in KernelFamily.Group(declarations, problems))
        {
            Try(problems, () => kernels.Add(CompiledKernel.From(family, common)));
        }

        return kernels;
    }

    private static SortedDictionary<string, byte[]> TextOutputs(ShaderTree tree, List<CompiledKernel> kernels)
    {
        var outputs = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { [CpuSources.File] = Encoding.UTF8.GetBytes(CpuSources.Emit(tree, kernels)) };
        foreach (var kernel in kernels)
        {
            outputs.Add($"{ShaderTree.GeneratedCode}/{kernel.Family.Name}{ShaderTree.GeneratedCodeSuffix}", Encoding.UTF8.GetBytes(kernel.CSharp));
            foreach (var body in kernel.Bodies.Where(b => b.OpenCL is not null))
            {
                outputs.Add($"{ShaderTree.Compiled}/{body.OpenCLName}", Encoding.UTF8.GetBytes(body.OpenCL!));
            }
        }

        return outputs;
    }

    private static Dictionary<CompiledBody, byte[]> Compile(List<CompiledKernel> kernels, List<ShaderProblem> problems)
    {
        var bodies = kernels.SelectMany(k => k.Bodies).Where(b => b.Glsl is not null).ToList();
        var results = new (CompiledBody Body, byte[]? Spirv, ShaderProblem? Problem)[bodies.Count];
        Parallel.For(0, bodies.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            try
            {
                results[i] = (bodies[i], GlslangCompiler.Compile(bodies[i]), null);
            }
            catch (ShaderException exception)
            {
                results[i] = (bodies[i], null, exception.Problem);
            }
        });
        problems.AddRange(results.Where(r => r.Problem is not null).Select(r => r.Problem!).Distinct());
        return results.Where(r => r.Spirv is not null).ToDictionary(r => r.Body, r => r.Spirv!);
    }

    private static void Write(ShaderTree tree, SortedDictionary<string, byte[]> outputs)
    {
        foreach (var file in tree.Outputs().Where(file => !outputs.ContainsKey(file)).ToList())
        {
            File.Delete(tree.Path(file));
        }

        foreach (var (file, bytes) in outputs)
        {
            var path = tree.Path(file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            {
                File.WriteAllBytes(path, bytes);
            }
        }
    }

    private static void WriteArchive(ShaderTree tree)
    {
        if (ShaderArchive.Holds(tree.Archive(), tree.CompiledFiles()))
        {
            return;
        }

        var path = tree.Path(ShaderArchive.File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, ShaderArchive.Write(tree.CompiledFiles()));
    }

    private static IEnumerable<ShaderProblem> Compare(ShaderTree tree, string file, byte[] expected)
    {
        var path = tree.Path(file);
        if (!File.Exists(path))
        {
            yield return new ShaderProblem(file, 0, "The file is missing. Run 'hebb shaders'.");
            yield break;
        }

        var found = File.ReadAllBytes(path);
        if (!found.AsSpan().SequenceEqual(expected))
        {
            var foundLines = Encoding.UTF8.GetString(found).Split('\n');
            var expectedLines = Encoding.UTF8.GetString(expected).Split('\n');
            var same = foundLines.Zip(expectedLines).TakeWhile(pair => pair.First == pair.Second).Count();
            yield return new ShaderProblem(
                file,
                same + 1,
                $"The file is stale: found '{foundLines.ElementAtOrDefault(same)?.Trim()}', the sources give '{expectedLines.ElementAtOrDefault(same)?.Trim()}'. Run 'hebb shaders'.");
        }
    }

    /// <summary>The compiler version in the manifest as it is, or nothing when there is none to read.</summary>
    private static string RecordedCompiler(ShaderTree tree)
    {
        var path = tree.Path(ShaderTree.Manifest);
        try
        {
            using var manifest = JsonDocument.Parse(File.Exists(path) ? File.ReadAllText(path) : "{}");
            return manifest.RootElement.TryGetProperty(ManifestWriter.CompilerMember, out var compiler) ? compiler.GetString() ?? string.Empty : string.Empty;
        }
        catch (JsonException)
        {
            return string.Empty;
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Try(List<ShaderProblem> problems, Action action)
    {
        try
        {
            action();
        }
        catch (ShaderException exception)
        {
            problems.Add(exception.Problem);
        }
    }
}
