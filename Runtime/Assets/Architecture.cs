using System;
using System.Collections.Generic;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Assets
{
    /// <summary>What a model file says of a model apart from its values: the shapes of its samples, its layers and how they are wired.</summary>
    internal abstract class Architecture
    {
        private protected const string InputKey = "input";
        private protected const string InputsKey = "inputs";
        private protected const string LayersKey = "layers";
        private protected const string CallsKey = "calls";
        private protected const string OutputsKey = "outputs";

        /// <exception cref="FormatException">Models of this kind cannot be written.</exception>
        public static Architecture Of(Model model) => model switch
        {
            Sequential sequential => SequentialArchitecture.Of(sequential),
            FunctionalModel functional => FunctionalArchitecture.Of(functional),
            _ => throw new FormatException($"Models of the kind {model.GetType().Name} cannot be written to a file. Write a Sequential or a FunctionalModel."),
        };

        /// <summary>Reads the JSON document.</summary>
        /// <exception cref="FormatException">It is damaged.</exception>
        public static Architecture Parse(string text) => JsonCursor.Read<Architecture>(ModelFileKeys.Architecture, text, json =>
        {
            TensorShape? input = null;
            var inputs = new List<Input>();
            var layers = new List<LayerDescription>();
            var calls = new List<LayerWiring>();
            var outputs = new List<int>();
            json.Object(member =>
            {
                switch (member)
                {
                    case InputKey:
                        input = ArchitectureJson.ReadShape(json);
                        break;
                    case InputsKey:
                        json.Array(() => inputs.Add(FunctionalArchitecture.ReadInput(json)));
                        break;
                    case LayersKey:
                        json.Array(() => layers.Add(ArchitectureJson.ReadLayer(json)));
                        break;
                    case CallsKey:
                        json.Array(() => calls.Add(LayerWiring.Read(json)));
                        break;
                    case OutputsKey:
                        json.Array(() => outputs.Add((int)json.Whole(0, int.MaxValue)));
                        break;
                    default:
                        throw json.Unexpected($"one of {InputKey}, {InputsKey}, {LayersKey}, {CallsKey}, {OutputsKey}");
                }
            });
            if (input is { } shape && layers.Count > 0 && inputs.Count + calls.Count + outputs.Count == 0)
            {
                return new SequentialArchitecture(shape, layers);
            }

            return input is null && inputs.Count > 0 && calls.Count > 0 && outputs.Count > 0
                ? new FunctionalArchitecture(inputs, layers, calls, outputs)
                : throw new FormatException($"The architecture lacks its {InputKey} or its {LayersKey}. The file is damaged; save it again.");
        });

        /// <summary>The JSON document.</summary>
        public abstract string ToText();

        /// <summary>Makes the model and gives it its values.</summary>
        /// <exception cref="FormatException">A layer cannot be made, does not fit the one before it, or finds no values of its shape.</exception>
        public abstract Model Restore(IStoredValues values, Device? device);

        /// <summary>Gives a layer its values.</summary>
        /// <exception cref="FormatException">The layer cannot take such inputs, or finds no values of its shape.</exception>
        private protected static void Build(Layer layer, IReadOnlyList<TensorShape> shapes, IStoredValues values)
        {
            try
            {
                layer.Restore(shapes, values);
            }
            catch (ArgumentException e)
            {
                throw new FormatException($"Layer '{layer.Name}' of the kind '{layer.Kind}' cannot take samples of shape {string.Join(", ", shapes)}. {e.Message}", e);
            }
        }
    }
}
