using System.CommandLine;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;

namespace Hebb.Editor.Commands;

/// <summary>A command that writes files of this repository from others or, with <c>--check</c>, says which of them are not as it would write them.</summary>
internal abstract class GeneratorCommand : Command
{
    private readonly Option<bool> check = new("--check") { Description = "Write nothing; fail when a file is missing, stale or left over." };

    protected GeneratorCommand(string name, string description, TextWriter output, TextWriter error)
        : base(name, description)
    {
        Add(check);
        SetAction(parsed =>
        {
            var (problems, done) = parsed.GetValue(check) ? Check(Repository.Root) : Write(Repository.Root);
            foreach (var problem in problems)
            {
                error.WriteLine(problem);
            }

            if (problems.Count > 0)
            {
                return ExitCode.Failed;
            }

            output.WriteLine(done);
            return ExitCode.Done;
        });
    }

    /// <summary>Writes the files.</summary>
    /// <returns>What kept it from that, and what to say when nothing did.</returns>
    protected abstract (IReadOnlyList<object> Problems, string Done) Write(string root);

    /// <summary>Compares the files with what would be written.</summary>
    /// <returns>The differences, and what to say when there are none.</returns>
    protected abstract (IReadOnlyList<object> Problems, string Done) Check(string root);
}
