using System.ComponentModel;
using System.Diagnostics;
using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Maintenance;

/// <summary>Runs another program and hands its output on line by line.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a program to its end and returns its exit code; cancelling ends it with everything it started.</summary>
    /// <exception cref="InputException">There is no such program.</exception>
    public static async Task<int> RunAsync(string program, IEnumerable<string> arguments, Action<string> onOutput, Action<string> onError, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Pass(line.Data, onOutput);
        process.ErrorDataReceived += (_, line) => Pass(line.Data, onError);
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            throw new InputException($"The program '{program}' cannot be started: {exception.Message}.");
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }

    /// <summary>Runs a command line through the system's shell.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public static Task<int> RunShellAsync(string command, Action<string> onOutput, Action<string> onError, CancellationToken cancellation) =>
        OperatingSystem.IsWindows()
            ? RunAsync("cmd", ["/c", command], onOutput, onError, cancellation)
            : RunAsync("/bin/sh", ["-c", command], onOutput, onError, cancellation);

    /// <summary>Whether a program can be started and ends with 0, its output thrown away.</summary>
    public static async Task<bool> SucceedsAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(program, arguments, _ => { }, _ => { }, cancellation) == 0;
        }
        catch (InputException)
        {
            return false;
        }
    }

    private static void Pass(string? line, Action<string> onLine)
    {
        if (line is not null)
        {
            onLine(line);
        }
    }
}
