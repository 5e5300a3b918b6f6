using System.ComponentModel;
using System.Diagnostics;
using NUnit.Framework;

namespace Hebb.Tests.Bindings;

/// <summary>The C compiler of this machine, for questions about C headers. Without it, or without a header, a test is inconclusive.</summary>
internal static class CCompiler
{
    private const string Command = "gcc";

    /// <summary>What a C program prints.</summary>
    public static string Run(string header, string source)
    {
        Require(header);
        string folder = Directory.CreateTempSubdirectory("hebb-c-").FullName;
        try
        {
            string program = Path.Combine(folder, "program");
            var (code, _, errors) = Start(Command, source, "-x", "c", "-w", "-o", program, "-");
            Assert.That(code, Is.Zero, $"The C program does not compile:\n{errors}");
            return Start(program, string.Empty).Output;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The text of a header with everything it includes.</summary>
    public static string Preprocess(string header)
    {
        Require(header);
        return Start(Command, $"#include <{header}>", "-x", "c", "-E", "-P", "-w", "-").Output;
    }

    private static void Require(string header)
    {
        try
        {
            var (code, _, errors) = Start(Command, $"#include <{header}>", "-x", "c", "-fsyntax-only", "-w", "-");
            Assume.That(code, Is.Zero, $"the header {header} is not installed: {errors}");
        }
        catch (Win32Exception)
        {
            Assert.Inconclusive($"There is no {Command} on this machine to read {header} with.");
        }
    }

    private static (int Code, string Output, string Errors) Start(string command, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
