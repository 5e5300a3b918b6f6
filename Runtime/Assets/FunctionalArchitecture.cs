using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Assets
{
    /// <summary>Layers that are wired freely.</summary>
    internal sealed class FunctionalArchitecture : Architecture
    {
        private const string ShapeKey = "shape";
        private const string TypeKey = "type";

        private readonly IReadOnlyList<Input> inputs;
        private readonly IReadOnlyList<LayerDescription> layers;
        private readonly IReadOnlyList<LayerWiring> calls;
        private readonly IReadOnlyList<int> outputs;

        public FunctionalArchitecture(IReadOnlyList<Input> inputs, IReadOnlyList<LayerDescription> layers, IReadOnlyList<LayerWiring> calls, IReadOnlyList<int> outputs)
        {
            this.inputs = inputs;
            this.layers = layers;
            this.calls = calls;
            this.outputs = outputs;
        }

        public static FunctionalArchitecture Of(FunctionalModel model)
        {
            var layers = model.Layers.ToList();
            var nodes = model.Inputs.Cast<LayerOutput>().Concat(model.Nodes.Where(node => node.Layer is { })).ToList();
            return new FunctionalArchitecture(
                model.Inputs,
                layers.Select(LayerDescription.Of).ToList(),
                nodes.Skip(model.Inputs.Count).Select(node => new LayerWiring(layers.IndexOf(node.Layer!), node.Inputs.Select(input => nodes.IndexOf(input)).ToList())).ToList(),
                model.Outputs.Select(output => nodes.IndexOf(output)).ToList());
        }

        /// <exception cref="FormatException">It is damaged.</exception>
        public static Input ReadInput(JsonCursor json)
        {
            TensorShape? shape = null;
            DataType? type = null;
            json.Object(member =>
            {
                switch (member)
                {
                    case ShapeKey:
                        shape = ArchitectureJson.ReadShape(json);
                        break;
                    case TypeKey:
                        type = ReadType(json);
                        break;
                    default:
                        throw json.Unexpected($"{ShapeKey} or {TypeKey}");
                }
            });
            return shape is { } extents && type is { } kind ? new Input(extents, kind) : throw json.Unexpected($"an input with {ShapeKey} and {TypeKey}");
        }

        public override string ToText() => JsonText.Write(json => json.Object(() =>
        {
            json.Member(InputsKey, () => json.Array(() =>
            {
                foreach (var input in inputs)
                {
                    json.Object(() =>
                    {
                        json.Member(ShapeKey, () => ArchitectureJson.WriteShape(json, input.Shape));
                        json.Member(TypeKey, input.Type.ToString());
                    });
                }
            }));
            json.Member(LayersKey, () => json.Array(() =>
            {
                foreach (var layer in layers)
                {
                    ArchitectureJson.WriteLayer(json, layer);
                }
            }));
            json.Member(CallsKey, () => json.Array(() =>
            {
                foreach (var call in calls)
                {
                    call.Write(json);
                }
            }));
            json.Member(OutputsKey, () => json.Array(() =>
            {
                foreach (var output in outputs)
                {
                    json.WriteValue(output);
                }
            }));
        }));

        public override Model Restore(IStoredValues values, Device? device)
        {
            if (layers.Select(layer => layer.Name).Distinct(StringComparer.Ordinal).Count() != layers.Count)
            {
                throw new FormatException("Two layers have the same name. The file is damaged; save it again.");
            }

            var made = layers.Select(layer => layer.Create()).ToList();
            var nodes = inputs.Cast<LayerOutput>().ToList();
            var shapes = inputs.Select(input => input.Shape).ToList();
            foreach (var call in calls)
            {
                var layer = At(made, call.Layer, "layer");
                Build(layer, call.From.Select(node => At(shapes, node, "node")).ToList(), values);
                nodes.Add(layer.Call(call.From.Select(node => nodes[node]).ToArray()));
                shapes.Add(layer.OutputShape);
            }

            return Join(outputs.Select(output => At(nodes, output, "node")).ToList(), device);
        }

        private static T At<T>(IReadOnlyList<T> items, int index, string what) => index < items.Count
            ? items[index]
            : throw new FormatException($"The wiring names the {what} {index}, but only {items.Count} come before it. The file is damaged; save it again.");

        private static DataType ReadType(JsonCursor json) => json.Text() switch
        {
            nameof(DataType.Float32) => DataType.Float32,
            nameof(DataType.Int32) => DataType.Int32,
            _ => throw json.Unexpected($"{nameof(DataType.Float32)} or {nameof(DataType.Int32)}"),
        };

        private FunctionalModel Join(IReadOnlyList<LayerOutput> answers, Device? device)
        {
            var model = new FunctionalModel(inputs, answers, device);
            model.Build(inputs.Select(input => input.Shape).ToArray());
            return model;
        }
    }
}
