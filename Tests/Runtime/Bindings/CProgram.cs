using System.ComponentModel;
using System.Diagnostics;
using NUnit.Framework;

namespace Hebb.Tests.Bindings;

/// <summary>Compiles a C program that prints numbers, and runs it.</summary>
internal static class CProgram
{
    /// <summary>The value of each C expression, as the compiler sees it. Without gcc the test says nothing.</summary>
    public static Dictionary<string, long> Evaluate(string include, IEnumerable<string> expressions)
    {
        var asked = expressions.Distinct().ToArray();
        var folder = Directory.CreateTempSubdirectory("hebb-layout-").FullName;
        try
        {
            var source = Path.Combine(folder, "layout.c");
            var program = Path.Combine(folder, "layout");
            File.WriteAllLines(source,
            [
                "#include <stddef.h>",
                "#include <stdio.h>",
                $"#include <{include}>",
                "int main(void) {",
                .. asked.Select(expression => $"    printf(\"%lld\\n\", (long long)({expression}));"),
                "    return 0;",
                "}",
            ]);
            Run("gcc", source, "-o", program);
            var printed = Run(program).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return asked.Zip(printed).ToDictionary(pair => pair.First, pair => long.Parse(pair.Second));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(string file, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero, $"{file} failed");
            return output;
        }
        catch (Win32Exception)
        {
            throw new InconclusiveException($"{file} is not installed.");
        }
    }
}
