using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>
    /// Lets matrix products and convolutions apply their activation before they store, and matrix products their bias: MatMul, AddBias and
    /// Relu, Tanh or Sigmoid become one dispatch where nobody else reads what lies between.
    /// </summary>
    internal static class EpilogueFusion
    {
        public static List<Operator> Apply(List<Operator> steps, IEnumerable<GraphTensor> outputs)
        {
            var kept = new HashSet<GraphTensor>(outputs);
            var readers = steps.SelectMany(step => step.Inputs.Distinct(), (step, input) => (step, input)).ToLookup(pair => pair.input, pair => pair.step);
            var replaced = new HashSet<Operator>();
            var replacements = new Dictionary<Operator, Operator>();
            foreach (var product in steps.OfType<MatMulOperator>())
            {
                Fuse(product);
            }

            foreach (var step in steps.OfType<EpilogueOperator>())
            {
                if (OnlyReader(step) is ElementwiseOperator next && ActivationOf(next) != FusedActivation.None)
                {
                    replaced.Add(step);
                    replacements.Add(next, new ActivatedOperator(step, ActivationOf(next), next.Output));
                }
            }

            return steps.Where(step => !replaced.Contains(step))
                .Select(step => replacements.TryGetValue(step, out var dense) ? dense : step)
                .ToList();

            void Fuse(MatMulOperator product)
            {
                if (!(OnlyReader(product) is AddBiasOperator bias) || !ReferenceEquals(bias.Inputs[0], product.Output))
                {
                    return;
                }

                Operator last = bias;
                var activation = FusedActivation.None;
                if (OnlyReader(bias) is ElementwiseOperator next && ActivationOf(next) != FusedActivation.None)
                {
                    activation = ActivationOf(next);
                    replaced.Add(bias);
                    last = next;
                }

                replaced.Add(product);
                replacements.Add(last, new DenseOperator(product, bias.Inputs[1], activation, last.Output));
            }

            Operator? OnlyReader(Operator step)
            {
                var all = readers[step.Output];
                return kept.Contains(step.Output) || all.Count() != 1 ? null : all.First();
            }
        }

        private static FusedActivation ActivationOf(Operator step) => step.Name switch
        {
            ActivationExtensions.ReluName => FusedActivation.Relu,
            ActivationExtensions.TanhName => FusedActivation.Tanh,
            ActivationExtensions.SigmoidName => FusedActivation.Sigmoid,
            _ => FusedActivation.None,
        };
    }

    /// <summary>A matrix product with bias and activation, as one dispatch.</summary>
    internal sealed class DenseOperator : Operator
    {
        private readonly MatMulOperator product;
        private readonly FusedActivation activation;

        public DenseOperator(MatMulOperator product, GraphTensor bias, FusedActivation activation, GraphTensor output)
            : base("Dense", product.Graph, new[] { product.Inputs[0], product.Inputs[1], bias }, new[] { output }, product.Workspaces)
        {
            this.product = product;
            this.activation = activation;
        }

        public override void Lower(Lowering lowering) => lowering.Emit(product.Dispatch(
            lowering[Inputs[0]], lowering[Inputs[1]], lowering[Output], lowering[Inputs[2]], activation));
    }
}
