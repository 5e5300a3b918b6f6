using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Editor.Benchmarks;

/// <summary>Operands of benchmarks: parameters with uniform values, so that gradients can be taken of them.</summary>
internal static class RandomParameter
{
    public static Parameter Create(string name, TensorShape shape, SeededRandom random)
    {
        var values = new float[shape.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = random.Uniform();
        }

        return new Parameter(name, new Tensor(shape, values));
    }
}
