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
    /// <summary>
    /// A model of layers that are wired freely: several inputs and outputs, ways around, and layers that are called more than once and share their
    /// weights. Written as in Keras:
    /// <code>
    /// var image = new Input(1, 28, 28);
    /// var features = new Dense(64, "relu").Call(new Flatten().Call(image));
    /// var model = new FunctionalModel(new[] { image }, new[] { new Dense(10, "softmax").Call(features), new Dense(1).Call(features) });
    /// </code>
    /// </summary>
    public sealed class FunctionalModel : Model
    {
        private readonly Input[] inputs;
        private readonly LayerOutput[] outputs;
        private readonly LayerOutput[] nodes;
        private readonly Layer[] layers;

        /// <summary>Creates a model with one input and one output.</summary>
        /// <exception cref="ArgumentException">The output does not come from the input, or from others too.</exception>
        public FunctionalModel(Input input, LayerOutput output, Device? device = null)
            : this(new[] { input }, new[] { output }, device)
        {
        }

        /// <summary>Creates a model on <paramref name="device"/>, or on the device that <see cref="DeviceCatalog"/> chooses by itself.</summary>
        /// <param name="inputs">In the order in which data is given.</param>
        /// <param name="outputs">In the order in which targets are given and answers come.</param>
        /// <param name="device">Where the model lives; it is not disposed with the model.</param>
        /// <exception cref="ArgumentException">There is no input or no output, or an output depends on an input that is not listed.</exception>
        public FunctionalModel(IReadOnlyList<Input> inputs, IReadOnlyList<LayerOutput> outputs, Device? device = null)
            : base(device)
        {
            this.inputs = inputs.ToArray();
            this.outputs = outputs.ToArray();
            if (inputs.Count == 0 || outputs.Count == 0 || inputs.Distinct().Count() != inputs.Count)
            {
                throw new ArgumentException($"A model has at least one input and one output, each input once, but {inputs.Count} and {outputs.Count} were given.");
            }

            nodes = InOrder(this.outputs);
            layers = nodes.Where(node => node.Layer is { }).Select(node => node.Layer!).Distinct().ToArray();
            foreach (var node in nodes.OfType<Input>())
            {
                if (!inputs.Contains(node))
                {
                    throw new ArgumentException($"An output depends on an input of shape {node.Shape} that is not among the model's inputs. List it.", nameof(inputs));
                }
            }
        }

        /// <summary>The layers, each after those that it takes its input from.</summary>
        public override IReadOnlyList<Layer> Layers => layers;

        /// <inheritdoc/>
        public override IReadOnlyList<DataType> InputTypes => inputs.Select(input => input.Type).ToList();

        /// <inheritdoc/>
        public override IReadOnlyList<TensorShape> OutputShapes => outputs.Select(output => output.Layer?.OutputShape ?? ((Input)output).Shape).ToList();

        /// <summary>Where data enters.</summary>
        public IReadOnlyList<Input> Inputs => inputs;

        /// <summary>What the model answers.</summary>
        public IReadOnlyList<LayerOutput> Outputs => outputs;

        /// <summary>Inputs and calls of layers, each after those that it takes.</summary>
        internal IReadOnlyList<LayerOutput> Nodes => nodes;

        /// <inheritdoc/>
        public override IReadOnlyList<GraphTensor> Call(IReadOnlyList<GraphTensor> inputs, LayerTrace trace)
        {
            var tensors = new Dictionary<LayerOutput, GraphTensor>();
            for (var index = 0; index < this.inputs.Length; index++)
            {
                tensors.Add(this.inputs[index], inputs[index]);
            }

            foreach (var node in nodes.Where(node => node.Layer is { }))
            {
                tensors.Add(node, trace.Call(node.Layer!, node.Inputs.Select(input => tensors[input]).ToList()));
            }

            return outputs.Select(output => tensors[output]).ToList();
        }

        /// <inheritdoc/>
        protected override IReadOnlyList<TensorShape> DeclaredShapes => inputs.Select(input => input.Shape).ToList();

        /// <inheritdoc/>
        protected override void OnBuild(IReadOnlyList<TensorShape> sampleShapes)
        {
            if (!sampleShapes.SequenceEqual(DeclaredShapes))
            {
                throw new ArgumentException($"The model takes samples of shape {string.Join(", ", DeclaredShapes)}, but was given {string.Join(", ", sampleShapes)}.");
            }

            var shapes = inputs.ToDictionary(input => (LayerOutput)input, input => input.Shape);
            var counts = new Dictionary<string, int>();
            foreach (var node in nodes.Where(node => node.Layer is { }))
            {
                var layer = node.Layer!;
                var stream = (uint)Array.IndexOf(layers, layer);
                layer.Build(node.Inputs.Select(input => shapes[input]).ToList(), Name(layer, counts), new SeededRandom(Seed, stream));
                shapes.Add(node, layer.OutputShape);
            }
        }

        /// <summary>The name for a layer that has none: its kind and how many of the kind were built before.</summary>
        private static string Name(Layer layer, Dictionary<string, int> counts)
        {
            if (layer.IsBuilt)
            {
                return layer.Name;
            }

            counts.TryGetValue(layer.Kind, out var count);
            counts[layer.Kind] = count + 1;
            return string.Format(CultureInfo.InvariantCulture, "{0}_{1}", layer.Kind, count + 1);
        }

        /// <summary>All nodes that the outputs depend on, each after its inputs.</summary>
        private static LayerOutput[] InOrder(IEnumerable<LayerOutput> outputs)
        {
            var done = new HashSet<LayerOutput>();
            var order = new List<LayerOutput>();
            var waiting = new Stack<(LayerOutput Node, bool AreInputsDone)>(outputs.Reverse().Select(output => (output, false)));
            while (waiting.Count > 0)
            {
                var (node, areInputsDone) = waiting.Pop();
                if (done.Contains(node))
                {
                    continue;
                }

                if (areInputsDone)
                {
                    done.Add(node);
                    order.Add(node);
                    continue;
                }

                waiting.Push((node, true));
                foreach (var input in node.Inputs.Reverse())
                {
                    waiting.Push((input, false));
                }
            }

            return order.ToArray();
        }
    }
}
