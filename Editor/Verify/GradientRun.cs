using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Editor.Verify;

/// <summary>Parameters that an optimizer changes by gradients from outside: the loss is the sum of each parameter times its gradient.</summary>
internal sealed class GradientRun : IDisposable
{
    private readonly Parameter[] parameters;
    private readonly GraphTensor[] gradients;
    private readonly ParameterSet values;
    private readonly ActivationArena arena;
    private readonly Plan plan;
    private readonly OptimizerStep step;

    public GradientRun(Device device, Optimizer optimizer, IEnumerable<Tensor> initial)
    {
        parameters = [.. initial.Select((tensor, index) => new Parameter($"parameter_{index}", tensor))];
        var graph = new Graph();
        gradients = [.. parameters.Select(parameter => graph.Input("gradient", parameter.Shape))];
        var loss = parameters.Zip(gradients, (parameter, gradient) => graph.Use(parameter).Multiply(gradient).Sum()).Aggregate((sum, term) => sum.Add(term));
        step = optimizer.Apply(graph, parameters, loss);
        values = new ParameterSet(device, parameters, []);
        arena = new ActivationArena(device, poisoned: true);
        plan = new Plan(device, graph, step.GradientNorm is { } norm ? [norm] : [], values, arena);
    }

    /// <summary>The norm of the last step's gradients, where the optimizer limits it.</summary>
    public float GradientNorm => plan.Output(step.GradientNorm!, 0)[0];

    /// <summary>Takes a step.</summary>
    /// <param name="gradient">The gradient of each parameter, by index.</param>
    public void Step(Func<int, Tensor> gradient)
    {
        for (var index = 0; index < gradients.Length; index++)
        {
            gradient(index).Bytes.CopyTo(plan.Input(gradients[index], 0));
        }

        step.Prepare(plan, 0, values);
        plan.Submit(0);
        plan.Wait(0);
    }

    /// <summary>The present values of a parameter.</summary>
    public float[] Values(int index) => values.Read(parameters[index]).Floats;

    public void Dispose()
    {
        plan.Dispose();
        arena.Dispose();
        values.Dispose();
    }
}
