using System.Text.Json;
using Hebb.Agents;
using Hebb.Devices;
using Hebb.Tensors;

namespace Hebb.Editor.Verify.Agents;

/// <summary>The loss of one discrete branch, masked or not.</summary>
internal static class DiscreteLossGolden
{
    public static void Run(JsonElement part, Device device, NumberReport report)
    {
        var count = part.Required("actions").GetArrayLength();
        var choices = part.Required("logits")[0].GetArrayLength();
        var run = new LossRun(part);
        var logits = run.Input("logits", new TensorShape(count, choices));
        var penalties = part.Optional("mask") is { } mask
            ? Array.ConvertAll(mask.Floats(), allowed => allowed != 0 ? 0f : ActionDistribution.Forbidden)
            : new float[count * choices];
        var distribution = new ActionDistribution(ActionSpec.MakeDiscrete(choices), logits, run.Input("penalty", new TensorShape(count, choices), penalties));
        run.AddLoss(distribution.LogProbability([run.Choices("actions", count)], null), distribution.Entropy(), ("grad_logits", logits));
        run.Run(device, report);
    }
}
