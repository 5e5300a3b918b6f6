using System.CommandLine;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;
using Hebb.Editor.Reference;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb docs</c>: the API reference, made of the comments in the sources.</summary>
internal sealed class DocsCommand : Command
{
    private readonly Option<bool> check = new("--check") { Description = "Write nothing; fail when a page is stale." };

    public DocsCommand(TextWriter output, TextWriter error)
        : base("docs", "Write the API reference in Documentation~/api from the comments in the sources.")
    {
        Add(check);
        SetAction(parsed =>
        {
            if (!parsed.GetValue(check))
            {
                ApiReference.Build(Repository.Root);
                output.WriteLine("The API reference is written.");
                return ExitCode.Done;
            }

            var problems = ApiReference.Check(Repository.Root);
            foreach (var problem in problems)
            {
                error.WriteLine(problem);
            }

            output.Write(problems.Count == 0 ? "The API reference is fresh.\n" : string.Empty);
            return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
    }
}
