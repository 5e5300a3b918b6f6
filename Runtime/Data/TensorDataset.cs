using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>Samples in tensors whose first axis counts them.</summary>
    public sealed class TensorDataset : Dataset
    {
        private readonly Tensor[] inputs;
        private readonly Tensor[] targets;

        /// <summary>One input, one target.</summary>
        public TensorDataset(Tensor input, Tensor target)
            : this(new[] { input }, new[] { target }, Array.Empty<string>())
        {
        }

        /// <summary>Any number of inputs and targets; nothing is copied.</summary>
        /// <param name="inputs">At least one tensor of shape (samples, ...).</param>
        /// <param name="targets">Tensors of shape (samples, ...); none for data without targets.</param>
        /// <param name="classNames">Names of the classes in label order; empty where the target is no class.</param>
        /// <exception cref="ArgumentException">There is no input, a tensor is a scalar, or the first extents differ.</exception>
        public TensorDataset(IReadOnlyList<Tensor> inputs, IReadOnlyList<Tensor> targets, IReadOnlyList<string> classNames)
        {
            if (inputs.Count == 0)
            {
                throw new ArgumentException("A data set needs at least one input.", nameof(inputs));
            }

            var all = inputs.Concat(targets).ToArray();
            if (all.Any(tensor => tensor.Shape.Rank == 0 || tensor.Shape[0] != all[0].Shape[0]))
            {
                throw new ArgumentException($"The first extent of every input and target counts the samples, but the shapes are {string.Join(", ", all.Select(tensor => tensor.Shape))}.");
            }

            this.inputs = inputs.ToArray();
            this.targets = targets.ToArray();
            Inputs = Describe("input", this.inputs);
            Targets = Describe("target", this.targets);
            ClassNames = classNames;
        }

        private TensorDataset(TensorDataset data, Tensor sampleWeights)
            : this(data.inputs, data.targets.Append(sampleWeights).ToArray(), data.ClassNames)
        {
            Targets = data.Targets.Append(new SampleField(SampleField.SampleWeight, sampleWeights.Shape.DropFirst())).ToArray();
        }

        /// <inheritdoc/>
        public override int Count => inputs[0].Shape[0];

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Inputs { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Targets { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<string> ClassNames { get; }

        /// <summary>The same samples, each of which counts for <paramref name="sampleWeights"/>, (samples) float32, in the loss.</summary>
        /// <exception cref="ArgumentException">There is not one number per sample.</exception>
        public TensorDataset WithSampleWeights(Tensor sampleWeights) => sampleWeights.Shape == new TensorShape(Count) && sampleWeights.Type == DataType.Float32
            ? new TensorDataset(this, sampleWeights)
            : throw new ArgumentException($"There are {Count} samples, so {Count} float32 weights are needed, but {sampleWeights.Type} of shape {sampleWeights.Shape} was given.", nameof(sampleWeights));

        /// <inheritdoc/>
        public override void GatherInput(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            CheckField(field, Inputs);
            Gather(inputs[field], Inputs[field].ByteCount, samples, destination);
        }

        /// <inheritdoc/>
        public override void GatherTarget(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            CheckField(field, Targets);
            Gather(targets[field], Targets[field].ByteCount, samples, destination);
        }

        private static SampleField[] Describe(string name, Tensor[] tensors) =>
            tensors.Select((tensor, index) => new SampleField(tensors.Length == 1 ? name : name + index, tensor.Shape.DropFirst(), tensor.Type)).ToArray();

        private static void Gather(Tensor tensor, int size, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            var bytes = tensor.Bytes;
            for (var i = 0; i < samples.Length; i++)
            {
                bytes.Slice(samples[i] * size, size).CopyTo(destination.Slice(i * size));
            }
        }
    }
}
