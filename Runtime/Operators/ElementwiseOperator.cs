using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Devices;
using Hebb.Graphs;

namespace Hebb.Operators
{
    /// <summary>Builds the dispatch of an elementwise kernel: memory of the inputs in order, memory of the output, number of elements.</summary>
    internal delegate Dispatch ElementwiseKernel(IReadOnlyList<BufferRange> inputs, BufferRange output, int count);

    /// <summary>The gradient of an elementwise operator for each of its inputs; entries that are not needed may be left null.</summary>
    internal delegate GraphTensor?[] ElementwiseGradient(GraphTensor upstream, ElementwiseOperator operation);

    /// <summary>An operator that computes each element of its output from the elements at the same place of its inputs, all of one shape.</summary>
    internal sealed class ElementwiseOperator : Operator
    {
        private readonly ElementwiseKernel kernel;
        private readonly ElementwiseGradient? gradient;

        private ElementwiseOperator(string name, ElementwiseKernel kernel, ElementwiseGradient? gradient, GraphTensor[] inputs)
            : base(name, inputs)
        {
            foreach (var input in inputs)
            {
                if (input.Shape != inputs[0].Shape)
                {
                    throw new ArgumentException(
                        $"{name} works element by element on tensors of one shape, but got '{inputs[0].Name}' {inputs[0].Shape} and '{input.Name}' {input.Shape}.");
                }
            }

            this.kernel = kernel;
            this.gradient = gradient;
            AddOutput(inputs[0].Shape, inputs[0].Type);
        }

        /// <summary>Makes the operator and answers its output. Without a <paramref name="gradient"/> it cannot be differentiated.</summary>
        public static GraphTensor Apply(string name, ElementwiseKernel kernel, ElementwiseGradient? gradient, params GraphTensor[] inputs) =>
            new ElementwiseOperator(name, kernel, gradient, inputs).Output;

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            gradient is null ? base.Gradient(upstream, needed) : gradient(upstream[0]!, this);

        public override void Lower(Lowering lowering) =>
            lowering.Emit(kernel(Inputs.Select(input => lowering[input]).ToArray(), lowering[Output], Output.Shape.Length));
    }
}
