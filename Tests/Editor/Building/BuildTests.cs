using System.Diagnostics;
using System.Text.Json;
using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Building;

/// <summary>The program itself, with nothing of .NET in reach.</summary>
[Category("Deep")]
internal sealed class BuildTests
{
    [Test]
    public async Task A_built_sample_verifies_itself_where_there_is_no_sdk()
    {
        using var folder = new TemporaryFolder();
        var built = await Cli.RunAsync("build", "CartPole", "--target", "linux-x64", "--out", folder.Path, "--json");
        Assert.That(built.ExitCode, Is.EqualTo(ExitCode.Done), built.Error);
        Assert.That(built.LastLine.GetProperty("report").GetProperty("passed").GetBoolean(), Is.True);
        var program = built.LastLine.GetProperty("program").GetString()!;
        Assert.That(Path.GetFileName(program), Is.EqualTo("CartPole"));
        var start = new ProcessStartInfo(program, ["--verify", "--seed", "1", "--frames", "300", "--device", "cpu"]) { WorkingDirectory = folder.Path, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["HOME"] = folder.Path;

        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.Zero, error);
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "report.json")));
        Assert.That(report.RootElement.GetProperty("frames").GetInt32(), Is.EqualTo(300));
    }

    [Test]
    public async Task A_program_for_windows_is_a_windows_program()
    {
        using var folder = new TemporaryFolder();
        var built = await Cli.RunAsync("build", "CartPole", "--target", "win-x64", "--out", folder.Path, "--json");

        Assert.That(built.ExitCode, Is.EqualTo(ExitCode.Done), built.Error);
        Assert.That(built.LastLine.TryGetProperty("report", out _), Is.EqualTo(OperatingSystem.IsWindows()));
        Assert.That(built.LastLine.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()), Is.EquivalentTo(new[] { "CartPole.exe", "Data/CartPole.scene", "Data/Scripts.dll", "Data/game.json" }));
        Assert.That(Path.GetExtension(built.LastLine.GetProperty("program").GetString()), Is.EqualTo(".exe"));
        Assert.That(File.ReadAllBytes(built.LastLine.GetProperty("program").GetString()!)[..2], Is.EqualTo("MZ"u8.ToArray()));
    }
}
