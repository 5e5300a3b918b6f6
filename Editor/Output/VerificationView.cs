using System.Globalization;
using Hebb.Editor.Verify;

namespace Hebb.Editor.Output;

/// <summary>Shows what came of goldens: those that did not pass, one by one, and how many there were.</summary>
internal sealed class VerificationView(TextWriter output, bool json)
{
    private readonly Dictionary<GoldenStatus, int> counts = [];

    /// <summary>Whether there was any golden.</summary>
    public bool IsEmpty => counts.Count == 0;

    /// <summary>What the program returns to the shell.</summary>
    public int ExitCode => counts.ContainsKey(GoldenStatus.Failed) ? CommandLine.ExitCode.Failed : CommandLine.ExitCode.Done;

    public void Show(GoldenResult result)
    {
        counts[result.Status] = counts.GetValueOrDefault(result.Status) + 1;
        if (result.Status == GoldenStatus.Passed)
        {
            return;
        }

        if (json)
        {
            WriteJson(result);
        }
        else
        {
            WriteText(result);
        }
    }

    /// <summary>Ends with the counts.</summary>
    /// <param name="reason">Where it was computed and why; empty to say nothing.</param>
    public void ShowSummary(string reason)
    {
        var (passed, failed, skipped) = (Count(GoldenStatus.Passed), Count(GoldenStatus.Failed), Count(GoldenStatus.Skipped));
        if (json)
        {
            new JsonLines(output).Write(writer =>
            {
                writer.WriteNumber("passed", passed);
                writer.WriteNumber("failed", failed);
                writer.WriteNumber("skipped", skipped);
            });
            return;
        }

        if (reason.Length > 0)
        {
            output.WriteLine(reason);
        }

        output.WriteLine($"{passed} passed, {failed} failed, {skipped} skipped");
    }

    private static string Word(GoldenStatus status) => status == GoldenStatus.Failed ? "failed" : "skipped";

    private int Count(GoldenStatus status) => counts.GetValueOrDefault(status);

    private void WriteJson(GoldenResult result) => new JsonLines(output).WriteEvent(Word(result.Status), writer =>
    {
        writer.WriteString("case", result.Name);
        if (result.Deviation is { } deviation)
        {
            writer.WriteString("tensor", deviation.Tensor);
            writer.WriteReal("largest_error", deviation.Error);
            writer.WriteReal("times_allowed", deviation.Excess);
        }

        writer.WriteString("problem", result.Problem);
    });

    private void WriteText(GoldenResult result) => output.WriteLine(result.Deviation is { } deviation
        ? string.Create(CultureInfo.InvariantCulture, $"{Word(result.Status)}: {result.Name}: largest error {deviation.Error:0.###e+0} ({result.Problem})")
        : $"{Word(result.Status)}: {result.Name}: {result.Problem}");
}
