using System.Text.Json;
using Hebb.Agents;
using Hebb.Devices;
using Hebb.Tensors;

namespace Hebb.Editor.Verify.Agents;

/// <summary>Generalized advantage estimation over several agents whose steps lie mixed.</summary>
internal static class AdvantageGolden
{
    private static readonly BehaviorSpec Spec = new([new ObservationSpec("nothing", new TensorShape(1))], ActionSpec.MakeDiscrete(1));

    public static void Run(JsonElement part, Device device, NumberReport report)
    {
        Run(part, report, "with_truncation_bootstrap", isTruncationAnEnd: false);
        Run(part, report, "truncation_as_terminal", isTruncationAnEnd: true);
    }

    private static void Run(JsonElement part, NumberReport report, string suffix, bool isTruncationAnEnd)
    {
        var lastValues = part.Required("last_value").Floats();
        var rewards = part.Required("rewards").Floats();
        var values = part.Required("values").Floats();
        var terminated = part.Required("terminated").Numbers();
        var truncated = part.Required("truncated").Numbers();
        var finalValues = part.Required("final_values").Floats();
        var agents = lastValues.Length;
        var buffer = new RolloutBuffer(Spec, rewards.Length);
        var previous = new int?[agents];
        for (var index = 0; index < rewards.Length; index++)
        {
            var agent = index % agents;
            var isTruncated = truncated[index] != 0;
            var isEnd = terminated[index] != 0 || (isTruncated && isTruncationAnEnd);
            buffer.Append(new Decision(Spec) { Value = values[index] }, rewards[index], isEnd ? TransitionEnd.Terminated : TransitionEnd.Continues, previous[agent]);
            previous[agent] = isEnd || isTruncated ? null : index;
            if (!isEnd && isTruncated)
            {
                buffer.Bootstrap(index, finalValues[index]);
            }
        }

        for (var agent = 0; agent < agents; agent++)
        {
            if (previous[agent] is { } last)
            {
                buffer.Bootstrap(last, lastValues[agent]);
            }
        }

        buffer.EstimateAdvantages(part.Required("gamma").GetSingle(), part.Required("lam").GetSingle());
        report.Compare("adv_" + suffix, buffer.Advantages, part.Required("adv_" + suffix).Numbers(), LearnerTolerance.Absolute, LearnerTolerance.Relative);
        report.Compare("returns_" + suffix, buffer.Returns, part.Required("returns_" + suffix).Numbers(), LearnerTolerance.Absolute, LearnerTolerance.Relative);
    }
}
