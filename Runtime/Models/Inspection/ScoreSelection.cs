using System;
using System.Runtime.InteropServices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Models.Inspection
{
    /// <summary>
    /// The sum over a batch of one class's score per sample. Samples do not meet in a model that answers, so the gradient of the
    /// sum holds the gradient of every sample's own score.
    /// </summary>
    internal sealed class ScoreSelection
    {
        private readonly GraphTensor selection;

        public ScoreSelection(InspectedModel model)
        {
            var scores = model.Scores();
            Classes = scores.Shape.Length / model.BatchSize;
            var rows = new TensorShape(model.BatchSize, Classes);
            selection = model.Graph.Input("selection", rows);
            Sum = scores.Reshape(rows).Multiply(selection).Sum();
        }

        /// <summary>Numbers per answer.</summary>
        public int Classes { get; }

        /// <summary>One number.</summary>
        public GraphTensor Sum { get; }

        /// <summary>Chooses a class for each of the first samples; the others count for nothing.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
        public void Choose(Plan plan, ReadOnlySpan<int> classes)
        {
            var weights = MemoryMarshal.Cast<byte, float>(plan.Input(selection, 0));
            weights.Clear();
            for (var sample = 0; sample < classes.Length; sample++)
            {
                if ((uint)classes[sample] >= (uint)Classes)
                {
                    throw new ArgumentOutOfRangeException(nameof(classes), classes[sample], $"The model tells {Classes} classes apart, counted from 0.");
                }

                weights[(sample * Classes) + classes[sample]] = 1;
            }
        }
    }
}
