using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Tests;

/// <summary>
/// One row of the operator gauntlet: how to build the operator, and what it computes, written plainly in double precision.
/// The reference sees every input in its own array and answers the output, all row-major.
/// </summary>
public sealed class OperatorCase
{
    public required string Name { get; init; }

    public required TensorShape[] Shapes { get; init; }

    public required Func<GraphTensor[], GraphTensor> Build { get; init; }

    public required Func<double[][], double[]> Reference { get; init; }

    /// <summary>Inputs are uniform in this range.</summary>
    public (float Low, float High) Range { get; init; } = (-1.5f, 1.5f);

    /// <summary>Largest allowed |difference| / (1 + |reference|) of outputs and gradients.</summary>
    public double Tolerance { get; init; } = 2e-5;

    /// <summary>Inputs that the operator differentiates; all unless said.</summary>
    public int[]? Differentiable { get; init; }

    public override string ToString() => Name;
}
