using System.Globalization;
using Hebb.Editor.Output;

namespace Hebb.Editor.Runs;

/// <summary>What a model file says of the run that made it.</summary>
internal static class Provenance
{
    public static IReadOnlyDictionary<string, string> Of(RunResult result)
    {
        var entries = new Dictionary<string, string>
        {
            ["command"] = RepeatCommand.Of(result.Plan),
            ["data_sha256"] = result.Plan.Experiment.Sha256,
            ["hebb"] = ProgramVersion.Text,
        };
        foreach (var (name, value) in result.Outcome.Measures)
        {
            entries[name] = value.ToString("0.0000", CultureInfo.InvariantCulture);
        }

        return entries;
    }
}
