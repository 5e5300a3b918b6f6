using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>One step of an optimizer over the parameters it owns, after all gradients are stored; limits their norm before if asked.</summary>
    internal sealed class OptimizerStepOperator : Operator
    {
        // Elements that one sum of squares covers, as in the kernel SquareSums; more than what pads a parameter to where the next may start.
        private const int Block = 4096;

        private readonly Optimizer optimizer;
        private readonly IReadOnlyList<Parameter> parameters;
        private readonly GraphTensor scale;
        private readonly GraphTensor? squares;

        public OptimizerStepOperator(Optimizer optimizer, GraphTensor state, GraphTensor[] gradients, IReadOnlyList<Parameter> parameters)
            : base(optimizer.Name, gradients.Prepend(state.Graph.Constant(1f, new TensorShape(1))).Prepend(state).ToArray())
        {
            this.optimizer = optimizer;
            this.parameters = parameters;
            scale = Inputs[1];
            if (optimizer.ClipNorm is { } && parameters.Count > 0)
            {
                scale = AddWorkspace(new TensorShape(1));
                squares = AddWorkspace(new TensorShape(parameters.Sum(parameter => Blocks(sizeof(float) * (long)parameter.Shape.Length))));
                Norm = AddOutput(new TensorShape(1));
            }
        }

        /// <summary>The norm of all gradients, where it is limited.</summary>
        public GraphTensor? Norm { get; }

        public override bool HasEffect => true;

        public override void Lower(Lowering lowering)
        {
            var stretches = lowering.Parameters!.Stretches(parameters.ToList())
                .Select(stretch => new ParameterStretch(lowering.Parameters!, stretch.Offset, stretch.Bytes, lowering[Inputs[0]], lowering[scale])).ToList();
            if (Norm is { } norm)
            {
                LimitNorm(lowering, stretches, norm);
            }

            foreach (var stretch in stretches)
            {
                optimizer.Lower(lowering, stretch);
            }
        }

        private static int Blocks(long bytes) => (int)(((bytes / sizeof(float)) + Block - 1) / Block);

        private void LimitNorm(Lowering lowering, IEnumerable<ParameterStretch> stretches, GraphTensor norm)
        {
            var sums = 0;
            foreach (var stretch in stretches)
            {
                lowering.Emit(new SquareSumsKernel { X = stretch.Gradients, Y = lowering[squares!], Count = stretch.Count, Offset = sums }.ToDispatch());
                sums += Blocks(stretch.Gradients.Bytes);
            }

            lowering.Emit(new ClipNormKernel
            {
                Squares = lowering[squares!],
                Factor = lowering[scale],
                Norm = lowering[norm],
                Count = sums,
                Limit = optimizer.ClipNorm ?? throw new InvalidOperationException("The limit of the gradients' norm was taken away after the graph was built."),
            }.ToDispatch());
        }
    }
}
