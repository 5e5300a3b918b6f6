using System.Text.Json;
using Hebb.Editor.Benchmarks;
using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

[Platform("Linux,MacOsX")]
internal sealed class BenchTests
{
    [Test]
    public async Task Runs_of_a_peer_are_interleaved_and_the_medians_compared()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("peer.sh", "echo run >> \"$0.log\"; echo noise; echo '{\"peer\":\"stub\",\"sec_per_epoch\":1000}'\n"u8.ToArray());

        var result = await Cli.RunAsync("bench", "mlp", "--device", "cpu", "--repeats", "2", "--peer", $"sh {script}", "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        var bench = result.Lines[0];
        var median = bench.GetProperty("sec_per_epoch").GetDouble();
        Assert.That(bench.GetProperty("device").GetString(), Is.EqualTo("cpu"));
        Assert.That(bench.GetProperty("peer").GetString(), Is.EqualTo("stub"));
        Assert.That(bench.GetProperty("all").EnumerateArray().Average(time => time.GetDouble()), Is.EqualTo(median).Within(0.002));
        Assert.That(bench.GetProperty("ratio").GetDouble(), Is.EqualTo(1000 / median).Within(1).Percent);
        Assert.That(result.LastLine.GetProperty("ratios").GetProperty("cpu").GetDouble(), Is.EqualTo(bench.GetProperty("ratio").GetDouble()));
        Assert.That(await File.ReadAllLinesAsync(script + ".log"), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Recurrent_training_is_compared_in_seconds_per_100_steps()
    {
        var result = await Cli.RunAsync("bench", "lstm", "--device", "cpu", "--repeats", "1", "--peer", "echo '{\"peer\":\"stub\",\"sec_per_100_steps\":1000}'", "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        var bench = result.Lines[0];
        Assert.That(bench.GetProperty("bench").GetString(), Is.EqualTo("lstm"));
        Assert.That(bench.GetProperty("peer_sec_per_100_steps").GetDouble(), Is.EqualTo(1000));
        Assert.That(bench.GetProperty("ratio").GetDouble(), Is.EqualTo(1000 / bench.GetProperty("sec_per_100_steps").GetDouble()).Within(1).Percent);
    }

    [TestCase("exit 3", "ended with code 3")]
    [TestCase("echo hello", "sec_per_epoch")]
    public async Task A_peer_that_fails_or_tells_no_time_is_refused(string command, string words)
    {
        var result = await Cli.RunAsync("bench", "mlp", "--device", "cpu", "--repeats", "1", "--peer", command, "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain(words));
    }

    [Test]
    public async Task A_workload_of_several_cases_takes_each_figure_from_the_peers_line_of_that_case()
    {
        const string peer = "for c in '1->32 28x28' '32->64 14x14'; do echo \"{\\\"peer\\\":\\\"stub\\\",\\\"bench\\\":\\\"conv $c\\\",\\\"fwd_ms\\\":1000,\\\"bwd_ms\\\":2000}\"; done";

        var result = await Cli.RunAsync("bench", "conv", "--device", "cpu", "--repeats", "1", "--peer", peer, "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.Lines.Count(line => line.TryGetProperty("case", out _)), Is.EqualTo(4));
        Assert.That(result.Lines[1].GetProperty("peer_bwd_ms").GetDouble(), Is.EqualTo(2000));
        Assert.That(result.LastLine.GetProperty("ratios").GetProperty("cpu").GetDouble(), Is.GreaterThan(0));
    }

    [Test]
    public async Task The_editor_is_measured_until_the_limit_and_the_exit_code_says_whether_it_got_there()
    {
        var result = await Cli.RunAsync("bench", "editor", "--device", "cpu", "--limit", "1", "--json");

        var said = result.LastLine;
        Assert.That(said.GetProperty("bench").GetString(), Is.EqualTo("editor"));
        Assert.That(result.ExitCode, Is.EqualTo(said.GetProperty("met").GetBoolean() ? ExitCode.Done : ExitCode.Failed), result.Error);
        Assert.That(said.GetProperty("seconds_to_evaluation").ValueKind == JsonValueKind.Number, Is.EqualTo(said.GetProperty("decisions").GetInt64() > 0));
        Assert.That(said.GetProperty("tiles_per_second").GetDouble(), Is.Positive);
        Assert.That(said.GetProperty("explanations_per_second").GetDouble(), Is.Positive);
        Assert.That(said.GetProperty("frame_p99_ms").GetDouble(), Is.GreaterThanOrEqualTo(said.GetProperty("frame_p50_ms").GetDouble()));
    }

    [TestCase(20, 24.9, 20, true)]
    [TestCase(20.1, 17, 27, false)]
    [TestCase(double.PositiveInfinity, 17, 27, false)]
    [TestCase(3, 25, 27, false)]
    [TestCase(3, 17, 19.9, false)]
    public void The_editor_must_reach_all_of_its_figures(double seconds, double frame, double tiles, bool isMet) =>
        Assert.That(new EditorMeasurement(seconds, 1000, 500, frame, frame, tiles, 12).IsMet, Is.EqualTo(isMet));
}
