using System.CommandLine;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;
using Hebb.Editor.Shaders;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb shaders</c>: everything that is generated from the kernel sources.</summary>
internal sealed class ShadersCommand : Command
{
    private readonly Option<bool> check = new("--check") { Description = "Write nothing; fail when a generated file is stale." };

    public ShadersCommand(TextWriter output, TextWriter error)
        : base("shaders", "Compile the kernel sources in Shaders for Vulkan and OpenCL, and write their C# structs.")
    {
        Add(check);
        SetAction(parsed =>
        {
            var onlyCheck = parsed.GetValue(check);
            var problems = onlyCheck ? ShaderBuild.Check(Repository.Root) : ShaderBuild.Build(Repository.Root);
            foreach (var problem in problems)
            {
                error.WriteLine(problem);
            }

            if (problems.Count == 0)
            {
                output.WriteLine(onlyCheck ? "All generated files are fresh." : "All kernels are compiled.");
            }

            return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
    }
}
