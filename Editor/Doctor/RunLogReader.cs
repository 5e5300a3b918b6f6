using Hebb.Authoring.Doctor;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Runs;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Hebb.Editor.Doctor;

/// <summary>
/// Reads a run log: one JSON object per line. Fields and events that it does not know are passed over, so logs of other versions and the
/// output of <c>--json</c> can be read; of several runs in one file the last one counts. A last line that is cut short, as a killed run leaves it,
/// is dropped.
/// </summary>
internal static class RunLogReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">A line is no JSON object, or nothing in the file tells of training.</exception>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    public static RunLog Read(string path)
    {
        using var file = File.OpenText(path);
        return Read(file, path);
    }

    /// <summary>Reads a log from a reader.</summary>
    /// <param name="lines">The log.</param>
    /// <param name="name">What to call it in an error.</param>
    /// <exception cref="InputException">See <see cref="Read(string)"/>.</exception>
    public static RunLog Read(TextReader lines, string name)
    {
        var run = new RunLog();
        var (steps, epochs) = (new List<StepEntry>(), new List<EpochEntry>());
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (Parse(line) is not { } entry)
            {
                if (number > 1 && lines.Peek() < 0)
                {
                    break;
                }

                throw new InputException($"Line {number} of '{name}' is no JSON object; give the log that a training run wrote, one object per line.");
            }

            switch (KindOf(entry))
            {
                case RunLogFields.RunEvent:
                    run = ReadFacts(new RunLog(), entry);
                    steps.Clear();
                    epochs.Clear();
                    break;
                case RunLogFields.StepEvent when Number(entry, RunLogFields.Step) is { } step && Real(entry, RunLogFields.Loss) is { } loss:
                    steps.Add(new StepEntry(step, loss));
                    break;
                case RunLogFields.EpochEvent:
                    epochs.Add(ReadEpoch(entry));
                    break;
                default:
                    run = ReadFacts(run, entry);
                    break;
            }
        }

        return steps.Count + epochs.Count > 0 || run.StopReason is not null
            ? run with { Steps = steps, Epochs = epochs }
            : throw new InputException($"'{name}' tells of no training step and no epoch; give the log that a training run wrote.");
    }

    private static JObject? Parse(string line)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None, MaxDepth = 16 };
            return JToken.ReadFrom(reader) as JObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string KindOf(JObject entry) =>
        entry[RunLogFields.Event] is { Type: JTokenType.String } kind ? (string)kind!
        : entry[RunLogFields.Step] is { Type: JTokenType.Integer } && entry.ContainsKey(RunLogFields.Loss) ? RunLogFields.StepEvent
        : entry[RunLogFields.Epoch] is { Type: JTokenType.Integer } && entry.ContainsKey(RunLogFields.Loss) ? RunLogFields.EpochEvent
        : string.Empty;

    /// <summary>What an entry says of the run as a whole, on top of what was known.</summary>
    private static RunLog ReadFacts(RunLog run, JObject entry)
    {
        var names = Strings(entry, RunLogFields.ClassNames) ?? run.ClassNames;
        var counts = Whole(entry[RunLogFields.ClassCounts]) ?? run.ClassCounts;
        var confusion = ReadConfusion(entry) ?? run.Confusion;
        var known = new[] { names.Count, counts.Count, confusion?.Classes ?? 0 }.Max();
        return run with
        {
            Classes = (int?)Number(entry, RunLogFields.Classes) ?? run.Classes ?? (known > 1 ? known : null),
            ClassNames = names,
            ClassCounts = counts,
            Confusion = confusion,
            TrainingSamples = Number(entry, RunLogFields.TrainingSamples) ?? run.TrainingSamples,
            ValidationSamples = Number(entry, RunLogFields.ValidationSamples) ?? run.ValidationSamples ?? confusion?.Total,
            Task = Text(entry, RunLogFields.Task) ?? run.Task,
            Optimizer = Text(entry, RunLogFields.Optimizer) ?? run.Optimizer,
            LearningRate = Finite(entry, RunLogFields.LearningRate) ?? run.LearningRate,
            StopReason = Text(entry, RunLogFields.Stopped) ?? run.StopReason,
        };
    }

    private static EpochEntry ReadEpoch(JObject entry) => new()
    {
        Epoch = (int)(Number(entry, RunLogFields.Epoch) ?? 0),
        Loss = Real(entry, RunLogFields.Loss),
        Accuracy = Finite(entry, RunLogFields.Accuracy),
        ValidationLoss = Finite(entry, RunLogFields.ValidationLoss),
        ValidationAccuracy = Finite(entry, RunLogFields.ValidationAccuracy),
        LearningRate = Finite(entry, RunLogFields.LearningRate),
        Layers = entry[RunLogFields.Layers] is JArray layers ? [.. layers.OfType<JObject>().Select(ReadLayer)] : [],
    };

    private static LayerEntry ReadLayer(JObject layer) =>
        new(Text(layer, RunLogFields.Name) ?? "?", Finite(layer, RunLogFields.GradientNorm), Finite(layer, RunLogFields.DeadShare));

    private static ConfusionCounts? ReadConfusion(JObject entry) =>
        entry[RunLogFields.Confusion] is JArray rows && rows.Select(Whole).ToArray() is { } counts && counts.All(row => row is not null)
            ? ConfusionCounts.From([.. counts.Select(row => row!.ToArray())])
            : null;

    private static IReadOnlyList<long>? Whole(JToken? token) =>
        token is JArray array && array.All(item => item.Type == JTokenType.Integer) ? [.. array.Select(item => (long)item)] : null;

    private static IReadOnlyList<string>? Strings(JObject entry, string name) =>
        entry[name] is JArray array && array.All(item => item.Type == JTokenType.String) ? [.. array.Select(item => (string)item!)] : null;

    private static string? Text(JObject entry, string name) => entry[name] is { Type: JTokenType.String } text ? (string)text! : null;

    private static long? Number(JObject entry, string name) => entry[name] is { Type: JTokenType.Integer } number ? (long)number : null;

    /// <summary>A number; null where there is no such field, NaN where it holds null or a word, as JSON has neither NaN nor infinity.</summary>
    private static double? Real(JObject entry, string name) => entry[name] switch
    {
        null => null,
        { Type: JTokenType.Integer or JTokenType.Float } number => (double)number,
        _ => double.NaN,
    };

    /// <summary>A finite number; null where there is none.</summary>
    private static double? Finite(JObject entry, string name) => Real(entry, name) is { } number && double.IsFinite(number) ? number : null;
}
