using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Models;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Tests.Training;

/// <summary>Parameters that an optimizer steps by gradients which a test gives: the loss is the sum of each parameter times its gradient.</summary>
internal sealed class GivenGradients : IDisposable
{
    private readonly ParameterSet values;
    private readonly GraphTensor[] gradients;
    private readonly TrainingStep step;
    private readonly OptimizerStep optimizer;

    public GivenGradients(Device device, Optimizer optimizer, params float[][] initial)
    {
        Parameters = [.. initial.Select((numbers, index) => new Parameter($"p{index}", new Tensor(new TensorShape(numbers.Length), [.. numbers])))];
        values = new ParameterSet(device, Parameters, []);
        var graph = new Graph();
        gradients = [.. Parameters.Select(parameter => graph.Input("gradient", parameter.Shape))];
        var loss = Parameters.Zip(gradients, (parameter, gradient) => graph.Use(parameter).Multiply(gradient).Sum()).Aggregate((sum, term) => sum.Add(term));
        this.optimizer = optimizer.Apply(graph, Parameters, loss);
        step = new TrainingStep(graph, this.optimizer.GradientNorm is { } norm ? [norm] : [], [this.optimizer], values);
    }

    public Parameter[] Parameters { get; }

    public ParameterSet Set => values;

    public long StepsTaken => optimizer.StepsTaken(values);

    public float GradientNorm => step.Output(optimizer.GradientNorm!)[0];

    public void Step(params float[][] given)
    {
        for (var index = 0; index < given.Length; index++)
        {
            given[index].CopyTo(step.Floats(gradients[index]));
        }

        step.Submit(0, 0, 0);
        step.Wait();
    }

    public float[] Values(int index) => values.Read(Parameters[index]).Floats;

    public void Dispose()
    {
        step.Dispose();
        values.Dispose();
    }
}
