using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>A piece of a model with its parameters. It is built once for the shape of its input, and called into every graph of the model.</summary>
    public abstract class Layer
    {
        private readonly List<Parameter> parameters = new List<Parameter>();
        private readonly List<StateVariable> states = new List<StateVariable>();
        private readonly string? givenName;
        private IStoredValues? storedValues;

        /// <summary>Creates a layer; without a <paramref name="name"/> the model names it after its kind and place.</summary>
        protected Layer(string? name)
        {
            givenName = name;
            Name = name ?? Kind;
        }

        /// <summary>What the layer is called; unique within its model once that is built.</summary>
        public string Name { get; private set; }

        /// <summary>What sort of layer it is, in Keras' spelling: <c>dense</c>. Model files name it so.</summary>
        public abstract string Kind { get; }

        /// <summary>The trained tensors; empty before <see cref="Build(TensorShape, string, SeededRandom)"/>.</summary>
        public IReadOnlyList<Parameter> Parameters => parameters;

        /// <summary>The tensors that are kept but not trained; empty before <see cref="Build(TensorShape, string, SeededRandom)"/>.</summary>
        public IReadOnlyList<StateVariable> States => states;

        /// <summary>False to keep the parameters as they are while the rest of the model trains.</summary>
        public bool Trainable { get; set; } = true;

        /// <summary>True once the parameters exist.</summary>
        public bool IsBuilt { get; private set; }

        /// <summary>Shapes of the inputs, without the batch axis; set by <see cref="Build(TensorShape, string, SeededRandom)"/>.</summary>
        public IReadOnlyList<TensorShape> InputShapes { get; private set; } = Array.Empty<TensorShape>();

        /// <summary>Shape of the first input, without the batch axis; a scalar before the layer is built.</summary>
        public TensorShape InputShape => InputShapes.Count > 0 ? InputShapes[0] : default;

        /// <summary>Shape of the output, without the batch axis; set by <see cref="Build(TensorShape, string, SeededRandom)"/>.</summary>
        public TensorShape OutputShape { get; private set; }

        /// <summary>What the layer takes: float32, or int32 for layers of tokens.</summary>
        public virtual DataType InputType => DataType.Float32;

        /// <summary>The settings the layer can be made again from.</summary>
        public virtual LayerConfig Config => new LayerConfig();

        /// <summary>Creates the parameters for inputs of one shape. Called again it does nothing if the shape is the same.</summary>
        /// <param name="inputShape">Shape of one sample.</param>
        /// <param name="name">The name within the model, used where none was given.</param>
        /// <param name="random">Where initial values come from.</param>
        /// <exception cref="ArgumentException">The layer cannot take such inputs, or was built for others.</exception>
        public void Build(TensorShape inputShape, string name, SeededRandom random) => Build(new[] { inputShape }, name, random);

        /// <summary>The same for a layer with several inputs.</summary>
        /// <param name="inputShapes">Shapes of one sample of each input.</param>
        /// <param name="name">The name within the model, used where none was given.</param>
        /// <param name="random">Where initial values come from.</param>
        /// <exception cref="ArgumentException">The layer cannot take such inputs, or was built for others.</exception>
        public void Build(IReadOnlyList<TensorShape> inputShapes, string name, SeededRandom random) => BuildAs(givenName ?? name, inputShapes, random);

        /// <summary>Creates the parameters and states with values kept earlier, such as those of a model file.</summary>
        internal void Restore(IReadOnlyList<TensorShape> inputShapes, IStoredValues values)
        {
            storedValues = values;
            Build(inputShapes, Name, new SeededRandom(0));
            storedValues = null;
        }

        /// <summary>Adds the layer's operators to the graph of <paramref name="input"/>, whose first axis is the batch.</summary>
        public abstract GraphTensor Call(GraphTensor input);

        /// <summary>Adds the layer's operators to the graph of its inputs. A layer with one input takes one tensor here too.</summary>
        /// <exception cref="ArgumentException">The layer takes another number of inputs.</exception>
        public virtual GraphTensor Call(IReadOnlyList<GraphTensor> inputs) => inputs.Count == 1 ? Call(inputs[0]) : throw OneInputExpected(inputs.Count);

        /// <summary>What the layer answers to outputs of other layers: a node of a <c>FunctionalModel</c>. Called again, the layer shares its weights.</summary>
        public LayerOutput Call(params LayerOutput[] inputs) => new LayerOutput(this, inputs);

        /// <summary>Checks the input's shape, creates parameters with <see cref="AddParameter"/>, and answers the output's shape; both without the batch axis.</summary>
        protected abstract TensorShape OnBuild(TensorShape inputShape, SeededRandom random);

        /// <summary>The same for several inputs; a layer with one input leaves it as it is.</summary>
        /// <exception cref="ArgumentException">The layer takes another number of inputs, or cannot take these.</exception>
        protected virtual TensorShape OnBuild(IReadOnlyList<TensorShape> inputShapes, SeededRandom random) =>
            inputShapes.Count == 1 ? OnBuild(inputShapes[0], random) : throw OneInputExpected(inputShapes.Count);

        /// <summary>Creates a trained tensor.</summary>
        protected Parameter AddParameter(string name, TensorShape shape, Initializer initializer, int fanIn, int fanOut, SeededRandom random)
        {
            var fullName = FullName(name);
            var parameter = new Parameter(fullName, storedValues?.Take(fullName, shape) ?? initializer.Create(shape, fanIn, fanOut, random));
            parameters.Add(parameter);
            return parameter;
        }

        /// <summary>Creates a tensor that is kept but not trained and starts with all elements at <paramref name="value"/>.</summary>
        protected StateVariable AddState(string name, TensorShape shape, float value = 0f)
        {
            var fullName = FullName(name);
            var state = new StateVariable(fullName, storedValues?.Take(fullName, shape) ?? Uniform(shape, value));
            states.Add(state);
            return state;
        }

        /// <summary>Builds a layer that is a part of this one; its parameters and states become this layer's too, under <paramref name="name"/>.</summary>
        protected void BuildPart(Layer part, string name, TensorShape inputShape, SeededRandom random)
        {
            part.storedValues = storedValues;
            part.BuildAs(FullName(name), new[] { inputShape }, random);
            part.storedValues = null;
            parameters.AddRange(part.parameters);
            states.AddRange(part.states);
        }

        /// <inheritdoc/>
        public override string ToString() => $"{Name} {string.Join(", ", InputShapes)} -> {OutputShape}";

        private void BuildAs(string name, IReadOnlyList<TensorShape> inputShapes, SeededRandom random)
        {
            if (IsBuilt)
            {
                if (!inputShapes.SequenceEqual(InputShapes))
                {
                    throw new ArgumentException(
                        $"Layer '{Name}' was built for inputs of shape {string.Join(", ", InputShapes)}, but now gets {string.Join(", ", inputShapes)}. A layer can be shared only between inputs of one shape.");
                }

                return;
            }

            Name = name;
            InputShapes = inputShapes;
            OutputShape = OnBuild(inputShapes, random);
            IsBuilt = true;
        }

        private ArgumentException OneInputExpected(int count) => new ArgumentException($"Layer '{Name}' of the kind '{Kind}' takes one input, but got {count}. Join them with Concatenate or Add first.");

        private static Tensor Uniform(TensorShape shape, float value)
        {
            var elements = new float[shape.Length];
            Array.Fill(elements, value);
            return new Tensor(shape, elements);
        }

        private string FullName(string name) => $"{Name}/{name}";
    }
}
