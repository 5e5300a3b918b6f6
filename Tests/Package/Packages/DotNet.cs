using System.Diagnostics;

namespace Hebb.Tests.Package.Packages;

/// <summary>Runs the .NET SDK's command.</summary>
internal static class DotNet
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code, and all it said.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
