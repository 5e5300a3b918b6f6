using System.Diagnostics;
using System.Text;

namespace Hebb.Tests.Editor;

/// <summary>The program as a process of its own, for what cannot be seen from inside: signals, limits, its real output.</summary>
internal sealed class HebbProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();
    private readonly SemaphoreSlim lines = new(0);

    /// <summary>Starts the program through a shell.</summary>
    /// <param name="before">What the shell does first, for example <c>ulimit -f 64;</c>.</param>
    /// <param name="arguments">Passed on as they are.</param>
    public HebbProcess(string before, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "hebb.dll");
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"{before} exec dotnet \"$0\" \"$@\"", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Under a file size limit the runtime cannot map its memory twice.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(error, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    /// <summary>Waits for the next line of output.</summary>
    public Task<bool> WaitForLineAsync() => lines.WaitAsync(TimeSpan.FromMinutes(1));

    public async Task<CliResult> EndAsync()
    {
        await process.WaitForExitAsync();
        return new CliResult(process.ExitCode, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        lines.Dispose();
    }

    private void Keep(StringBuilder text, string? line)
    {
        if (line is null)
        {
            return;
        }

        text.Append(line).Append('\n');
        if (ReferenceEquals(text, output))
        {
            lines.Release();
        }
    }
}
