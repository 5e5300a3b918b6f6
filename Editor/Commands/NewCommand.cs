using System.CommandLine;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Sessions.Projects;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb new</c>: makes a project.</summary>
internal sealed class NewCommand : Command
{
    private readonly Argument<string> name = new("name") { Description = "The folder of the new project.", HelpName = "NAME" };

    private readonly Option<string> template = new("--template")
    {
        Description = $"What it begins with: {string.Join(", ", ProjectTemplate.All.Select(template => template.Name))}.",
        DefaultValueFactory = _ => ProjectTemplate.All[0].Name,
    };

    public NewCommand(TextWriter output)
        : base("new", "Make a project for the editor.")
    {
        Add(name);
        Add(template);
        SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(name);
            ProjectTemplate.Find(parsed.GetRequiredValue(template)).Create(folder);
            output.WriteLine($"made {Path.GetFullPath(folder)}; open it with: hebb editor {folder}");
            return ExitCode.Done;
        });
    }
}
