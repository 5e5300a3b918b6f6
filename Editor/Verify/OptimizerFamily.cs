using Hebb.Devices;
using Hebb.Tensors;

namespace Hebb.Editor.Verify;

/// <summary>Optimizers with given gradients: the parameters after each step.</summary>
internal sealed class OptimizerFamily : IGoldenFamily
{
    public bool Knows(GoldenFile golden) => golden.Has("param0.initial") && OptimizerGoldens.Knows(golden.Operation);

    public void Run(GoldenFile golden, Device device, GoldenReport report)
    {
        var names = Enumerable.Range(0, int.MaxValue).Select(index => $"param{index}").TakeWhile(name => golden.Has(name + ".initial")).ToList();
        var gradients = names.Select(name => golden.Tensor(name + ".grads")).ToList();
        var expected = names.Select(name => golden.Tensor(name + ".after")).ToList();
        using var run = new GradientRun(device, OptimizerGoldens.Create(golden.Operation, golden.Attributes), names.Select(name => golden.Tensor(name + ".initial")));
        for (var step = 0; step < expected[0].Shape[0]; step++)
        {
            run.Step(index => Row(gradients[index], step));
            for (var index = 0; index < names.Count; index++)
            {
                report.Compare($"{names[index]}.after[{step}]", run.Values(index), Row(expected[index], step));
            }
        }
    }

    private static Tensor Row(Tensor steps, int step)
    {
        var shape = steps.Shape.DropFirst();
        return new Tensor(shape, steps.Floats.AsSpan(step * shape.Length, shape.Length).ToArray());
    }
}
