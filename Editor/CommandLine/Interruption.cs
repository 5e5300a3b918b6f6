using System.Runtime.InteropServices;

namespace Hebb.Editor.CommandLine;

/// <summary>
/// Turns Ctrl+C and a polite kill into a cancellation, so that the step in progress is finished and what was reached is kept.
/// A second one ends the program at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly TextWriter error;
    private readonly PosixSignalRegistration[] registrations;

    public Interruption(TextWriter error)
    {
        this.error = error;
        registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (source.IsCancellationRequested)
        {
            Environment.Exit(ExitCode.Interrupted);
        }

        context.Cancel = true;
        error.WriteLine("hebb: stopping after this step ...");
        source.Cancel();
    }
}
