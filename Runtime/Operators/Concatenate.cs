using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Joins tensors along an axis.</summary>
    public static class ConcatenateExtensions
    {
        /// <summary>All parts one after another along <paramref name="axis"/>; negative counts from the end.</summary>
        /// <exception cref="ArgumentException">The parts differ in another axis.</exception>
        public static GraphTensor Concatenate(this IReadOnlyList<GraphTensor> parts, int axis) => parts.Count == 1
            ? parts[0]
            : new ConcatenateOperator(parts.ToArray(), axis < 0 ? axis + parts[0].Shape.Rank : axis).Output;
    }

    internal sealed class ConcatenateOperator : Operator
    {
        private readonly int axis;

        public ConcatenateOperator(GraphTensor[] parts, int axis)
            : base("Concatenate", parts)
        {
            this.axis = axis;
            var extents = parts[0].Shape.ToArray();
            if (axis < 0 || axis >= extents.Length)
            {
                throw new ArgumentException($"'{parts[0].Name}' {parts[0].Shape} has no axis {axis} to join along.");
            }

            foreach (var part in parts.Skip(1))
            {
                if (part.Shape.Rank != extents.Length || part.Shape.Where((extent, index) => index != axis && extent != extents[index]).Any())
                {
                    throw new ArgumentException($"Tensors joined along axis {axis} must agree in all others, but got '{parts[0].Name}' {parts[0].Shape} and '{part.Name}' {part.Shape}.");
                }
            }

            extents[axis] = parts.Sum(part => part.Shape[axis]);
            AddOutput(new TensorShape(extents), parts[0].Type);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed)
        {
            var offset = 0;
            var gradients = new GraphTensor?[Inputs.Count];
            for (var input = 0; input < gradients.Length; input++)
            {
                gradients[input] = needed[input] ? new PartOperator(upstream[0]!, axis, offset, Inputs[input].Shape).Output : null;
                offset += Inputs[input].Shape[axis];
            }

            return gradients;
        }

        public override void Lower(Lowering lowering)
        {
            var offset = 0;
            foreach (var part in Inputs)
            {
                lowering.Emit(Copy(lowering[part], lowering[Output], part.Shape, offset));
                offset += part.Shape[axis];
            }
        }

        private Dispatch Copy(BufferRange x, BufferRange y, TensorShape part, int offset)
        {
            var length = part.Product(axis, part.Rank);
            var inner = part.Product(axis + 1, part.Rank);
            return new CopyBlocksKernel
            {
                X = x,
                Y = y,
                Rows = part.Product(0, axis),
                Length = length,
                XStride = length,
                YOffset = offset * inner,
                YStride = Output.Shape[axis] * inner,
            }.ToDispatch();
        }
    }

    /// <summary>Takes a part of a tensor along an axis: the gradient of joining.</summary>
    internal sealed class PartOperator : Operator
    {
        private readonly int axis;
        private readonly int offset;

        public PartOperator(GraphTensor x, int axis, int offset, TensorShape shape)
            : base("Part", x)
        {
            this.axis = axis;
            this.offset = offset;
            AddOutput(shape, x.Type);
        }

        public override void Lower(Lowering lowering)
        {
            var (whole, part) = (Inputs[0].Shape, Output.Shape);
            var length = part.Product(axis, part.Rank);
            var inner = part.Product(axis + 1, part.Rank);
            lowering.Emit(new CopyBlocksKernel
            {
                X = lowering[Inputs[0]],
                Y = lowering[Output],
                Rows = part.Product(0, axis),
                Length = length,
                XOffset = offset * inner,
                XStride = whole[axis] * inner,
                YStride = length,
            }.ToDispatch());
        }
    }
}
