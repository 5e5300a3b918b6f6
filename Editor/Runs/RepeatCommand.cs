using System.Globalization;
using Hebb.Editor.Output;

namespace Hebb.Editor.Runs;

/// <summary>Writes the command line that does a run again, with everything that decides its numbers said.</summary>
internal static class RepeatCommand
{
    public static string Of(RunPlan plan)
    {
        var settings = plan.Settings;
        var words = new List<string> { "hebb", "train", plan.Recipe };
        void Add(string option, IFormattable? value)
        {
            if (value is not null)
            {
                words.AddRange([option, value.ToString(null, CultureInfo.InvariantCulture)]);
            }
        }

        words.AddRange(plan.Arguments.Select(Quote));
        words.AddRange(["--device", DeviceNames.Of(plan.Device.Kind) + (plan.Device.Index > 0 ? $":{plan.Device.Index}" : string.Empty)]);
        Add("--seed", settings.Seed);
        Add("--epochs", settings.Epochs);
        Add("--batch", settings.BatchSize);
        words.AddRange(["--optimizer", settings.OptimizerName]);
        Add("--learning-rate", settings.CreateOptimizer().LearningRate);
        words.AddRange(["--schedule", RateSchedules.Name(settings.Schedule)]);
        Add("--validation-split", settings.ValidationSplit);
        Add("--stop-loss", settings.StopLoss);
        Add("--patience", settings.Patience);
        Add("--limit", settings.Limit);
        return string.Join(' ', words);
    }

    /// <summary>A word as a shell reads it back: quoted where it holds anything a shell would take for its own.</summary>
    private static string Quote(string word) =>
        word.All(letter => char.IsLetterOrDigit(letter) || "/\\:._-+".Contains(letter))
            ? word
            : OperatingSystem.IsWindows() ? $"\"{word}\"" : $"'{word.Replace("'", "'\\''")}'";
}
