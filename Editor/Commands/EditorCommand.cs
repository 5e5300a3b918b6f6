using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Hebb.Components;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Server;
using Hebb.Editor.Sessions.Projects;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb editor</c>: serves the editor to a browser on this machine.</summary>
internal sealed class EditorCommand : Command
{
    private readonly Argument<string?> project = new("project")
    {
        Description = "A project's folder; the present folder if it is one, else the projects in it are listed, and samples to begin with.",
        HelpName = "PROJECT",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int> port = NumberOption.Whole("--port", "The port on 127.0.0.1; any that is free unless given.", 0, 0, IPEndPoint.MaxPort);
    private readonly Option<bool> noBrowser = new("--no-browser") { Description = "Only print the address." };
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public EditorCommand(CommonOptions common, TextWriter output)
        : base("editor", "Open the editor in the browser: collect classes, train, look inside, play.")
    {
        this.common = common;
        this.output = output;
        Add(project);
        Add(port);
        Add(noBrowser);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        SharedDevice.Request = common.Device(parsed);
        var folder = parsed.GetValue(project) ?? (ProjectFile.IsAt(Environment.CurrentDirectory) ? Environment.CurrentDirectory : null);
        await using var server = await EditorServer.StartAsync(new EditorOptions(folder, parsed.GetValue(port), common.Device(parsed)));
        var address = server.NewAddress();
        output.WriteLine($"Hebb editor: {address}");
        output.WriteLine("The address works once; Ctrl+C ends the editor.");
        if (!parsed.GetValue(noBrowser))
        {
            Open(address);
        }

        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl+C is how an editor ends; everything is on the disk.
        }

        return ExitCode.Done;
    }

    private void Open(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            output.WriteLine("No browser could be started; open the address yourself.");
        }
    }
}
