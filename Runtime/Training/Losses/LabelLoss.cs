using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>A loss over classes, whose integer labels may have weights and may be left out.</summary>
    public abstract class LabelLoss : Loss
    {
        private readonly float[]? classWeights;
        private readonly int? ignoredLabel;
        private readonly int axis;

        /// <summary>Creates the loss.</summary>
        /// <param name="classWeights">What a row of each class counts for; null for equal shares.</param>
        /// <param name="ignoredLabel">Rows with this label count for nothing; null to count all.</param>
        /// <param name="axis">The axis of the prediction that the classes lie along; for images of scores (N, C, H, W) with labels (N, H, W) it is 1.</param>
        protected LabelLoss(IEnumerable<float>? classWeights, int? ignoredLabel, int axis)
        {
            this.classWeights = classWeights?.ToArray();
            this.ignoredLabel = ignoredLabel;
            this.axis = axis;
        }

        /// <summary>The weights by class; null for equal shares.</summary>
        protected IReadOnlyList<float>? ClassWeights => classWeights;

        /// <summary>The prediction with the classes along the last axis.</summary>
        protected GraphTensor ClassesLast(GraphTensor prediction) => prediction.MoveAxis(axis, -1);

        /// <summary>For integer labels with weights, or of which some do not count: what each row counts for. Null otherwise.</summary>
        protected sealed override GraphTensor? Weights(GraphTensor prediction, GraphTensor target)
        {
            if (target.Type != DataType.Int32 || (classWeights is null && ignoredLabel is null))
            {
                return null;
            }

            var classes = prediction.Shape[axis];
            if (classWeights is { } && classWeights.Length != classes)
            {
                throw new ArgumentException($"'{prediction.Name}' {prediction.Shape} tells {classes} classes apart, but {classWeights.Length} class weights were given.");
            }

            return target.LabelWeights(classWeights ?? Enumerable.Repeat(1f, classes).ToArray(), ignoredLabel);
        }

        /// <summary>1 for each row that counts and 0 for each that does not; null when all count.</summary>
        private protected GraphTensor? Counted(GraphTensor prediction, GraphTensor target) => ignoredLabel is null
            ? null
            : target.LabelWeights(Enumerable.Repeat(1f, prediction.Shape[axis]).ToArray(), ignoredLabel);
    }
}
