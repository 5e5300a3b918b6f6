using System.ComponentModel;
using System.Diagnostics;
using NUnit.Framework;

namespace Hebb.Tests.Mono;

/// <summary>The program in the folder Program, run by Mono.</summary>
internal static class MonoProgram
{
    private const string Assembly = "hebb-mono.dll";

    /// <summary>Where the program and what it loads lie.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryFolder.Path, ".artifacts", "bin", "Hebb.Mono", Configuration);

    // Test assemblies lie in a folder that is named after how they were built.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name;

    /// <summary>Runs a job to its end.</summary>
    /// <inheritdoc cref="RunIn"/>
    public static (int ExitCode, string Output) Run(IEnumerable<string> environment, params string[] arguments) => RunIn(Folder, environment, arguments);

    /// <summary>Runs a job of a copy of the program to its end.</summary>
    /// <param name="folder">Where the copy lies.</param>
    /// <param name="environment">Variables to set, each as NAME=VALUE.</param>
    /// <param name="arguments">The job and its arguments.</param>
    public static (int ExitCode, string Output) RunIn(string folder, IEnumerable<string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("mono", [Path.Combine(folder, Assembly), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var variable in environment.Select(text => text.Split('=', 2)))
        {
            start.Environment[variable[0]] = variable[1];
        }

        using var process = Start(start);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new AssertionException($"This test needs Mono, but the program 'mono' cannot be started: {exception.Message}. 'hebb test' installs it on Debian and Ubuntu where it may; else install mono-devel.");
        }
    }
}
