using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Tensors;

namespace Hebb.Models
{
    /// <summary>A model whose layers follow one another.</summary>
    public sealed class Sequential : Model
    {
        private readonly List<Layer> layers = new List<Layer>();

        /// <summary>Creates an empty model on <paramref name="device"/>, or on the device that <see cref="DeviceCatalog"/> chooses by itself.</summary>
        public Sequential(Device? device = null)
            : base(device)
        {
        }

        /// <summary>Creates a model with layers.</summary>
        public Sequential(IEnumerable<Layer> layers, Device? device = null)
            : base(device)
        {
            foreach (var layer in layers)
            {
                Add(layer);
            }
        }

        /// <inheritdoc/>
        public override IReadOnlyList<Layer> Layers => layers;

        /// <summary>What the first layer takes.</summary>
        public override IReadOnlyList<DataType> InputTypes => layers.Take(1).Select(layer => layer.InputType).ToList();

        /// <summary>What the last layer answers.</summary>
        public override IReadOnlyList<TensorShape> OutputShapes => layers.Skip(layers.Count - 1).Select(layer => layer.OutputShape).ToList();

        /// <summary>Appends a layer.</summary>
        /// <exception cref="InvalidOperationException">The model is built already.</exception>
        public void Add(Layer layer)
        {
            if (IsBuilt)
            {
                throw new InvalidOperationException($"Layer '{layer.Name}' comes too late: the model is built. Add all layers before Build, Fit or Predict.");
            }

            layers.Add(layer);
        }

        /// <inheritdoc/>
        public override IReadOnlyList<GraphTensor> Call(IReadOnlyList<GraphTensor> inputs, LayerTrace trace) =>
            new[] { layers.Aggregate(inputs[0], (x, layer) => trace.Call(layer, x)) };

        /// <inheritdoc/>
        protected override void OnBuild(IReadOnlyList<TensorShape> sampleShapes)
        {
            if (layers.Count == 0)
            {
                throw new InvalidOperationException("The model has no layers. Add at least one.");
            }

            if (sampleShapes.Count != 1)
            {
                throw new ArgumentException($"A Sequential model takes one input, but got {sampleShapes.Count}.");
            }

            var counts = new Dictionary<string, int>();
            var shape = sampleShapes[0];
            for (var index = 0; index < layers.Count; index++)
            {
                var layer = layers[index];
                counts.TryGetValue(layer.Kind, out var count);
                counts[layer.Kind] = count + 1;
                layer.Build(shape, string.Format(CultureInfo.InvariantCulture, "{0}_{1}", layer.Kind, count + 1), new SeededRandom(Seed, (uint)index));
                shape = layer.OutputShape;
            }
        }
    }
}
