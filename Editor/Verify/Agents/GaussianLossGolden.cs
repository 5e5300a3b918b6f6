using System.Text.Json;
using Hebb.Agents;
using Hebb.Devices;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Editor.Verify.Agents;

/// <summary>The loss of continuous actions.</summary>
internal static class GaussianLossGolden
{
    public static void Run(JsonElement part, Device device, NumberReport report)
    {
        var count = part.Required("actions").GetArrayLength();
        var length = part.Required("log_std").GetArrayLength();
        var shape = new TensorShape(count, length);
        var run = new LossRun(part);
        var means = run.Input("mean", shape);
        var logDeviations = run.Input("log_std", new TensorShape(length));
        var answers = new[] { means, logDeviations.Expand(shape) }.Concatenate(1);
        var distribution = new ActionDistribution(ActionSpec.MakeContinuous(length), answers, null);
        run.AddLoss(
            distribution.LogProbability([], run.Input("actions", shape)), distribution.Entropy(), ("grad_mean", means), ("grad_log_std", logDeviations));
        run.Run(device, report);
    }
}
