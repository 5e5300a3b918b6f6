using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Hebb.Editor.Shaders;

/// <summary>Runs glslangValidator.</summary>
internal static partial class GlslangCompiler
{
    private const string Program = "glslangValidator";

    /// <summary>What the compiler says of itself.</summary>
    public static string Version() => Run("--version").Output.Split('\n')[0].Trim();

    /// <summary>SPIR-V 1.3 of a body, for Vulkan 1.1 and newer.</summary>
    /// <exception cref="ShaderException">The text does not compile; the message names the line of the source it came from.</exception>
    public static byte[] Compile(CompiledBody body)
    {
        var folder = Directory.CreateTempSubdirectory("hebb-shaders");
        try
        {
            var source = Path.Combine(folder.FullName, "kernel.comp");
            var output = Path.Combine(folder.FullName, "kernel.spv");
            File.WriteAllText(source, body.Glsl);
            var (code, log) = Run("-V", "--target-env", "vulkan1.1", "-o", output, source);
            return code == 0 ? File.ReadAllBytes(output) : throw Failure(body, log);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ShaderException Failure(CompiledBody body, string log)
    {
        var kernel = body.Kernel;
        var match = ErrorLine().Match(log);
        if (!match.Success)
        {
            return new ShaderException(kernel.File, kernel.Line, $"{Program} refused kernel {kernel.Name}: {log.Trim()}");
        }

        var file = int.Parse(match.Groups["file"].Value);
        return new ShaderException(
            file < body.GlslFiles.Count ? body.GlslFiles[file] : kernel.File,
            int.Parse(match.Groups["line"].Value),
            $"Kernel {kernel.Name} ({body.Target}): {match.Groups["message"].Value.Trim()}");
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.Result);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new ShaderException(Program, 0, $"{Program} could not be started ({exception.Message}). Install it: on Debian and Ubuntu the package is glslang-tools.");
        }
    }

    [GeneratedRegex(@"^ERROR: (?<file>\d+):(?<line>\d+): (?<message>.*)$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
