using System.CommandLine;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb test</c>: set up, build, run every test; the last line is the count.</summary>
internal sealed class TestCommand : Command
{
    private const string OnMono = "Category=Mono";

    private readonly Option<bool> deep = new("--deep") { Description = "Run the tests that take minutes, too." };

    private readonly Option<bool> mono = new("--mono") { Description = "Only what runs on Mono, the tests that take minutes, too." };

    private readonly Option<string?> filter = new("--filter")
    {
        Description = "Only the tests that this expression names, for example FullyQualifiedName~Report.",
        HelpName = "EXPRESSION",
    };

    private readonly TextWriter output;

    public TestCommand(TextWriter output)
        : base("test", "Install what the tests need, build, run every test.")
    {
        this.output = output;
        Add(deep);
        Add(mono);
        Add(filter);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // What could not be installed makes the tests that need it fail, each with its reason.
        await new Setup(output.WriteLine).RunAsync(cancellation);
        var run = new TestRun(output.WriteLine);
        if (!await run.BuildAsync(cancellation))
        {
            throw new FailedException("The build failed; the messages above say why.");
        }

        var counts = parsed.GetValue(mono)
            ? await run.RunAsync(deep: true, OnMono, cancellation)
            : await run.RunAsync(parsed.GetValue(deep), parsed.GetValue(filter), cancellation);
        if (counts == default)
        {
            throw new InputException($"No test matches --filter '{parsed.GetValue(filter)}'; it takes what 'dotnet test --filter' takes.");
        }

        output.WriteLine(counts);
        return counts.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
