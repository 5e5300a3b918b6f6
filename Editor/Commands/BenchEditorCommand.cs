using System.CommandLine;
using System.Globalization;
using Hebb.Editor.Benchmarks;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Hebb.Components;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb bench editor</c>: how soon agents learn in the editor, and how fluent it stays meanwhile.</summary>
internal sealed class BenchEditorCommand : Command
{
    private readonly Option<int> limit = NumberOption.Whole("--limit", "Seconds after which to give up.", 1, 60);
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public BenchEditorCommand(CommonOptions common, TextWriter output)
        : base("editor", "Let agents learn to balance poles in the editor while a tab watches, and compare with what it should reach.")
    {
        this.common = common;
        this.output = output;
        Add(limit);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        SharedDevice.Request = common.Device(parsed);
        var measurement = await new EditorWorkload(common.Device(parsed), TimeSpan.FromSeconds(parsed.GetValue(limit))).RunAsync(cancellation);
        if (common.Json(parsed))
        {
            new JsonLines(output).Write(writer =>
            {
                writer.WriteString("bench", "editor");
                writer.WriteReal("seconds_to_evaluation", measurement.SecondsToEvaluation);
                writer.WriteNumber("decisions", measurement.Decisions);
                writer.WriteReal("evaluation_mean", measurement.Evaluation);
                writer.WriteReal("frame_p50_ms", measurement.FrameMedian);
                writer.WriteReal("frame_p99_ms", measurement.FrameP99);
                writer.WriteReal("tiles_per_second", measurement.TilesPerSecond);
                writer.WriteReal("explanations_per_second", measurement.ExplanationsPerSecond);
                writer.WriteBoolean("met", measurement.IsMet);
            });
        }
        else
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(measurement.IsMet ? "met" : "MISSED")}: evaluation good after {measurement.SecondsToEvaluation:0.0} s and {measurement.Decisions:#,0} decisions, {measurement.Evaluation:0.0} at the end (at most {EditorMeasurement.LongestSeconds:0} s); frames {measurement.FrameMedian:0.0} ms, p99 {measurement.FrameP99:0.0} ms (below {EditorMeasurement.LongestFrame:0}); tiles {measurement.TilesPerSecond:0.0} a second (at least {EditorMeasurement.FewestTiles:0}), explanations {measurement.ExplanationsPerSecond:0.0}"));
        }

        return measurement.IsMet ? ExitCode.Done : ExitCode.Failed;
    }
}
