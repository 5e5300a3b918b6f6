using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Tensors;

namespace Hebb.Graphs
{
    /// <summary>
    /// A computation with fixed shapes: tensors and the operators between them, in the order they run. Built once for a
    /// batch size, then compiled into a <see cref="Plan"/>.
    /// </summary>
    public sealed class Graph
    {
        private readonly List<Operator> operators = new List<Operator>();
        private readonly List<GraphTensor> inputs = new List<GraphTensor>();
        private readonly Dictionary<Parameter, GraphTensor> parameters = new Dictionary<Parameter, GraphTensor>();
        private readonly Dictionary<StateVariable, GraphTensor> states = new Dictionary<StateVariable, GraphTensor>();
        private readonly Dictionary<string, int> names = new Dictionary<string, int>();
        private GraphTensor? randomState;

        /// <summary>Starts an empty graph.</summary>
        /// <param name="training">What layers such as Dropout ask.</param>
        /// <param name="carried">Where recurrent layers keep their states between runs; null to start every run from zeros.</param>
        public Graph(bool training = false, CarriedStates? carried = null)
        {
            IsTraining = training;
            Carried = carried;
        }

        /// <summary>True when the graph is for training: Dropout drops, BatchNormalization uses the batch's statistics.</summary>
        public bool IsTraining { get; }

        /// <summary>Where recurrent layers keep their states between runs; null where every run starts from zeros.</summary>
        public CarriedStates? Carried { get; }

        /// <summary>The operators in the order they run.</summary>
        public IReadOnlyList<Operator> Operators => operators;

        /// <summary>The tensors that the host writes before every run.</summary>
        public IReadOnlyList<GraphTensor> Inputs => inputs;

        /// <summary>
        /// The input of <see cref="RandomState.Length"/> words that seeds every random operator; null when there is none.
        /// </summary>
        public GraphTensor? RandomStateInput => randomState;

        /// <summary>How many independent random streams the graph's operators use.</summary>
        public int RandomStreams { get; private set; }

        /// <summary>Declares a tensor that the host writes before every run.</summary>
        public GraphTensor Input(string name, TensorShape shape, DataType type = DataType.Float32)
        {
            var tensor = new GraphTensor(this, UniqueName(name), shape, type, TensorRole.Input);
            inputs.Add(tensor);
            return tensor;
        }

        /// <summary>The tensor of a parameter; the same one every time, so that shared weights sum their gradients.</summary>
        public GraphTensor Use(Parameter parameter)
        {
            if (!parameters.TryGetValue(parameter, out var tensor))
            {
                tensor = new GraphTensor(this, parameter.Name, parameter.Shape, DataType.Float32, TensorRole.Parameter) { Parameter = parameter };
                parameters.Add(parameter, tensor);
            }

            return tensor;
        }

        /// <summary>The tensor of a state variable; the same one every time.</summary>
        public GraphTensor Use(StateVariable state)
        {
            if (!states.TryGetValue(state, out var tensor))
            {
                tensor = new GraphTensor(this, state.Name, state.Shape, state.Initial.Type, TensorRole.State) { State = state };
                states.Add(state, tensor);
            }

            return tensor;
        }

        /// <summary>A tensor with fixed content.</summary>
        public GraphTensor Constant(Tensor content, string name = "constant") =>
            new GraphTensor(this, UniqueName(name), content.Shape, content.Type, TensorRole.Constant) { Constant = content };

        /// <summary>A tensor whose elements all are <paramref name="value"/>.</summary>
        public GraphTensor Constant(float value, TensorShape shape)
        {
            var elements = new float[shape.Length];
            Array.Fill(elements, value);
            var tensor = Constant(new Tensor(shape, elements));
            tensor.UniformValue = value;
            return tensor;
        }

        /// <summary>Reserves a random stream: its number, and the input that carries seed and step.</summary>
        public (GraphTensor State, int Stream) ReserveRandomStream()
        {
            randomState ??= Input("random_state", new TensorShape(RandomState.Length), DataType.Int32);
            return (randomState, RandomStreams++);
        }

        /// <summary>
        /// Adds the operators that compute the gradient of the scalar <paramref name="loss"/>, by reverse-mode differentiation.
        /// Contributions to one tensor are summed in the fixed order of the graph.
        /// </summary>
        /// <returns>One gradient per entry of <paramref name="variables"/>, of its shape; zeros where the loss does not depend on it.</returns>
        /// <exception cref="ArgumentException">The loss is not a single number.</exception>
        public IReadOnlyList<GraphTensor> Gradients(GraphTensor loss, IReadOnlyList<GraphTensor> variables)
        {
            if (loss.Shape.Length != 1)
            {
                throw new ArgumentException($"Gradients are taken of a single number, but '{loss.Name}' has the shape {loss.Shape}. Reduce it with Mean or Sum first.");
            }

            return new GradientTape(this, loss, variables).Build();
        }

        /// <summary>The parameters that the graph uses, in the order of first use.</summary>
        public IReadOnlyList<Parameter> UsedParameters() => parameters.Keys.ToList();

        internal void Append(Operator step) => operators.Add(step);

        internal string UniqueName(string name)
        {
            names.TryGetValue(name, out var count);
            names[name] = count + 1;
            return count == 0 ? name : $"{name}_{count}";
        }
    }
}
