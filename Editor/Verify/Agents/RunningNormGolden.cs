using System.Text.Json;
using Hebb.Agents;
using Hebb.Devices;
using Hebb.Tensors;

namespace Hebb.Editor.Verify.Agents;

/// <summary>The normalizer of observations.</summary>
internal static class RunningNormGolden
{
    public static void Run(JsonElement part, Device device, NumberReport report)
    {
        var batches = part.Required("batches");
        var length = batches[0][0].GetArrayLength();
        var spec = new BehaviorSpec([new ObservationSpec("sensor", new TensorShape(length))], ActionSpec.MakeDiscrete(1));
        var normalizer = new ObservationNormalizer(spec, part.Required("count0").GetDouble());
        var moments = normalizer.Moments;
        var number = 0;
        foreach (var expected in part.Required("after").EnumerateArray())
        {
            foreach (var observation in batches[number].EnumerateArray())
            {
                normalizer.Observe(observation.Floats());
            }

            report.Compare($"after[{number}].count", moments.Count, expected.Required("count").GetDouble(), LearnerTolerance.Statistics, LearnerTolerance.Statistics);
            report.Compare($"after[{number}].mean", All(length, moments.Mean), expected.Required("mean").Numbers(), LearnerTolerance.Statistics, LearnerTolerance.Statistics);
            report.Compare($"after[{number}].var", All(length, moments.Variance), expected.Required("var").Numbers(), LearnerTolerance.Statistics, LearnerTolerance.Statistics);
            number++;
        }

        var probes = part.Required("probe").Floats();
        var normalized = new float[probes.Length];
        for (var start = 0; start < probes.Length; start += length)
        {
            normalizer.Normalize(probes.AsSpan(start, length), normalized.AsSpan(start, length));
        }

        report.Compare("normalized_clip10", normalized, part.Required("normalized_clip10").Numbers(), LearnerTolerance.Statistics, LearnerTolerance.Statistics);
    }

    private static double[] All(int length, Func<int, double> moment) => [.. Enumerable.Range(0, length).Select(moment)];
}
