using System.CommandLine;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;
using Hebb.Editor.Packaging;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb metas</c>: the .meta files by which Unity knows the files of this package.</summary>
internal sealed class MetasCommand : Command
{
    private readonly Option<bool> check = new("--check") { Description = "Write nothing; fail when a file is missing, stale or left over." };

    public MetasCommand(TextWriter output, TextWriter error)
        : base("metas", "Write the .meta of every file and folder of this package that Unity imports.")
    {
        Add(check);
        SetAction(parsed =>
        {
            var package = new PackageFolder(Repository.Root);
            if (!parsed.GetValue(check))
            {
                output.WriteLine($"{MetaTree.Write(package)} files and folders have their .meta.");
                return ExitCode.Done;
            }

            var problems = MetaTree.Check(package);
            foreach (var problem in problems)
            {
                error.WriteLine(problem);
            }

            if (problems.Count == 0)
            {
                output.WriteLine("All .meta files are fresh.");
            }

            return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
    }
}
