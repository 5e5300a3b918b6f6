using System.Diagnostics;
using System.Text.Json;
using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Building;

/// <summary>The program itself, with nothing of .NET in reach.</summary>
[Category("Deep")]
internal sealed class BuildTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public async Task A_built_sample_verifies_itself_where_there_is_no_sdk()
    {
        var program = await BuildAsync("CartPole");

        var (exitCode, error) = await RunAsync(program, "--verify", "--seed", "1", "--frames", "300", "--device", "cpu");

        Assert.That(exitCode, Is.Zero, error);
        using var report = Report();
        Assert.That(report.RootElement.GetProperty("frames").GetInt32(), Is.EqualTo(300));
    }

    [Test]
    public async Task A_game_that_players_teach_reads_learns_and_remembers_where_there_is_no_sdk()
    {
        var program = await BuildAsync("PlayerGestures");

        var (exitCode, error) = await RunAsync(program, "--verify", "--seed", "1", "--frames", "300");

        Assert.That(exitCode, Is.Zero, error);
        using (var report = Report())
        {
            var tests = report.RootElement.GetProperty("tests").EnumerateArray().Select(test => test.GetProperty("name").GetString()).ToList();
            Assert.That(tests, Does.Contain("seconds_to_learn_two_gestures").And.Contain("accuracy_on_own_gestures_when_opened_again"));
        }

        var model = Path.Combine(folder.Path, "Data", "gestures.hebb");
        var bytes = File.ReadAllBytes(model);
        bytes[^1] ^= 1;
        File.WriteAllBytes(model, bytes);
        (exitCode, error) = await RunAsync(program, "--verify", "--seed", "1", "--frames", "300");
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(error, Does.Contain("'gestures.hebb' is not the model that the game was built with"));
    }

    [Test]
    public async Task A_frozen_game_with_small_models_verifies_itself_without_learning()
    {
        var program = await BuildAsync("PlayerGestures", "--learning", "off", "--half");

        var (exitCode, error) = await RunAsync(program, "--verify", "--seed", "1", "--frames", "30");

        Assert.That(exitCode, Is.Zero, error);
        using var report = Report();
        Assert.That(report.RootElement.GetProperty("learning").GetBoolean(), Is.False);
        Assert.That(report.RootElement.GetProperty("tests").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_program_for_windows_is_a_windows_program()
    {
        var built = await Cli.RunAsync("build", "CartPole", "--target", "win-x64", "--out", folder.Path, "--json");

        Assert.That(built.ExitCode, Is.EqualTo(ExitCode.Done), built.Error);
        var result = built.LastLine;
        Assert.That(result.TryGetProperty("report", out _), Is.EqualTo(OperatingSystem.IsWindows()));
        Assert.That(result.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()), Is.EquivalentTo(new[] { "CartPole.exe", "Data/CartPole.scene", "Data/Scripts.dll", "Data/game.json" }));
        Assert.That(File.ReadAllBytes(result.GetProperty("program").GetString()!)[..2], Is.EqualTo("MZ"u8.ToArray()));
    }

    private async Task<string> BuildAsync(string sample, params string[] more)
    {
        var built = await Cli.RunAsync(["build", sample, "--target", "linux-x64", "--out", folder.Path, "--json", .. more]);
        Assert.That(built.ExitCode, Is.EqualTo(ExitCode.Done), built.Error);
        Assert.That(built.LastLine.GetProperty("report").GetProperty("passed").GetBoolean(), Is.True);
        var program = built.LastLine.GetProperty("program").GetString()!;
        Assert.That(program, Is.EqualTo(Path.Combine(folder.Path, sample)));
        return program;
    }

    private async Task<(int ExitCode, string Error)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.Path, RedirectStandardError = true };
        start.Environment.Clear();
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    private JsonDocument Report() => JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "report.json")));
}
