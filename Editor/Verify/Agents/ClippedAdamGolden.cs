using System.Runtime.InteropServices;
using System.Text.Json;
using Hebb.Agents;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Editor.Verify.Agents;

/// <summary>The optimizer with the limit of the gradients' norm over all parameters together, fed with given gradients.</summary>
internal static class ClippedAdamGolden
{
    private const double NormEpsilon = 1e-6;

    public static void Run(JsonElement part, Device device, NumberReport report)
    {
        var settings = new PpoSettings
        {
            LearningRate = part.Required("lr").GetSingle(),
            AdamEpsilon = part.Required("eps").GetSingle(),
            GradientLimit = part.Required("max_grad_norm").GetSingle(),
        };
        var optimizer = PpoStep.CreateOptimizer(settings);
        report.Compare("beta1", optimizer.Beta1, part.Required("beta1").GetDouble(), LearnerTolerance.Statistics);
        report.Compare("beta2", optimizer.Beta2, part.Required("beta2").GetDouble(), LearnerTolerance.Statistics);
        var parameters = part.Required("params0").EnumerateArray()
            .Select((element, index) => new Parameter($"parameter_{index}", Vector(element))).ToList();
        using var values = new ParameterSet(device, parameters, []);
        using var arena = new ActivationArena(device);
        var graph = new Graph(training: true);
        var gradients = parameters.Select((parameter, index) => graph.Input($"gradient_{index}", parameter.Shape)).ToList();
        var loss = parameters.Select((parameter, index) => graph.Use(parameter).Multiply(gradients[index]).Sum()).Aggregate((sum, term) => sum.Add(term));
        var step = optimizer.Apply(graph, parameters, loss);
        using var plan = new Plan(device, graph, [step.GradientNorm!], values, arena);
        var number = 0;
        foreach (var expected in part.Required("steps").EnumerateArray())
        {
            var given = part.Required("grads")[number];
            for (var index = 0; index < parameters.Count; index++)
            {
                MemoryMarshal.AsBytes(given[index].Floats().AsSpan()).CopyTo(plan.Input(gradients[index], 0));
            }

            step.Prepare(plan, 0, values);
            plan.Submit(0);
            plan.Wait(0);
            var norm = (double)plan.Output(step.GradientNorm!, 0)[0];
            report.Compare($"steps[{number}].grad_norm", norm, expected.Required("grad_norm").GetDouble(), LearnerTolerance.Absolute, LearnerTolerance.Relative);
            report.Compare(
                $"steps[{number}].scale",
                Math.Min(1, settings.GradientLimit / (norm + NormEpsilon)),
                expected.Required("scale").GetDouble(),
                LearnerTolerance.Absolute,
                LearnerTolerance.Relative);
            for (var index = 0; index < parameters.Count; index++)
            {
                report.Compare(
                    $"steps[{number}].params[{index}]",
                    values.Read(parameters[index]).Floats,
                    expected.Required("params")[index].Numbers(),
                    LearnerTolerance.Statistics,
                    LearnerTolerance.Statistics);
            }

            number++;
        }
    }

    private static Tensor Vector(JsonElement element)
    {
        var numbers = element.Floats();
        return new Tensor(new TensorShape(numbers.Length), numbers);
    }
}
