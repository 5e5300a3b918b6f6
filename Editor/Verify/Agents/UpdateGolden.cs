using System.Text.Json;
using Hebb.Agents;
using Hebb.Devices;
using Hebb.Tensors;

namespace Hebb.Editor.Verify.Agents;

/// <summary>A whole update: networks, loss, gradients, limit and optimizer over several epochs of minibatches in a given order.</summary>
internal static class UpdateGolden
{
    private const int TensorsPerLayer = 2;

    public static void Run(JsonElement part, Device device, NumberReport report)
    {
        var first = part.Required("weights0").EnumerateArray().ToList();
        var layers = first.Count / (2 * TensorsPerLayer);
        var spec = new BehaviorSpec(
            [new ObservationSpec("sensor", new TensorShape(part.Required("obs")[0].GetArrayLength()))],
            ActionSpec.MakeDiscrete(first[(layers * TensorsPerLayer) - 1].GetArrayLength()));
        var settings = LossSettings.Read(part) with
        {
            BatchSize = part.Required("minibatch").GetInt32(),
            LearningRate = part.Required("lr").GetSingle(),
            AdamEpsilon = part.Required("adam_eps").GetSingle(),
            GradientLimit = part.Required("max_grad_norm").GetSingle(),
            HiddenUnits = first[1].GetArrayLength(),
            HiddenLayers = layers - 1,
        };
        using var networks = new ActorCritic(spec, settings, device);
        for (var index = 0; index < first.Count; index++)
        {
            networks.Values.Write(networks.Parameters[index], InOurOrder(first[index]));
        }

        using var step = new PpoStep(networks, settings);
        var experience = Experience(part, spec);
        var number = 0;
        foreach (var order in part.Required("epochs_index_order").EnumerateArray().Select(order => order.Whole()))
        {
            for (var start = 0; start + settings.BatchSize <= order.Length; start += settings.BatchSize)
            {
                step.Start(experience, order.AsSpan(start, settings.BatchSize), 0);
                Compare(report, number, step.Wait(0), part.Required("minibatch_log")[number]);
                number++;
            }
        }

        var after = part.Required("weights_after");
        for (var index = 0; index < first.Count; index++)
        {
            var expected = Array.ConvertAll(InOurOrder(after[index]).Floats, value => (double)value);
            report.Compare($"weights_after[{index}]", networks.Values.Read(networks.Parameters[index]).Floats, expected, LearnerTolerance.Weights(device));
        }
    }

    private static void Compare(NumberReport report, int number, PpoMeasures actual, JsonElement expected)
    {
        var measures = new (string Name, float Actual)[]
        {
            ("pg_loss", actual.Policy), ("v_loss", actual.Value), ("entropy", actual.Entropy), ("total", actual.Total),
            ("approx_kl", actual.Divergence), ("clipfrac", actual.ClipFraction), ("grad_norm", actual.GradientNorm),
        };
        foreach (var (name, value) in measures)
        {
            report.Compare($"minibatch_log[{number}].{name}", value, expected.Required(name).GetDouble(), LearnerTolerance.Absolute, LearnerTolerance.Relative);
        }
    }

    /// <summary>Decisions with the given returns and advantages: each is the last of its episode, rewarded with its return.</summary>
    private static RolloutBuffer Experience(JsonElement part, BehaviorSpec spec)
    {
        var observations = part.Required("obs").EnumerateArray().Select(observation => observation.Floats()).ToList();
        var actions = part.Required("actions").Whole();
        var logProbabilities = part.Required("old_logprob").Floats();
        var values = part.Required("old_value").Floats();
        var returns = part.Required("returns").Floats();
        var buffer = new RolloutBuffer(spec, actions.Length);
        for (var index = 0; index < actions.Length; index++)
        {
            var decision = new Decision(spec) { LogProbability = logProbabilities[index], Value = values[index] };
            observations[index].CopyTo(decision.Observation, 0);
            decision.Choices[0] = actions[index];
            buffer.Append(decision, returns[index], TransitionEnd.Terminated, null);
        }

        buffer.EstimateAdvantages(1, 1);
        part.Required("adv").Floats().CopyTo(buffer.Advantages);
        return buffer;
    }

    /// <summary>Weights stand as (outputs, inputs) in the file and as (inputs, outputs) here.</summary>
    private static Tensor InOurOrder(JsonElement element)
    {
        var numbers = element.Floats();
        if (element[0].ValueKind != JsonValueKind.Array)
        {
            return new Tensor(new TensorShape(numbers.Length), numbers);
        }

        var (outputs, inputs) = (element.GetArrayLength(), element[0].GetArrayLength());
        var turned = new float[numbers.Length];
        for (var index = 0; index < numbers.Length; index++)
        {
            turned[(index % inputs * outputs) + (index / inputs)] = numbers[index];
        }

        return new Tensor(new TensorShape(inputs, outputs), turned);
    }
}
