using System;
using System.Collections.Generic;
using Hebb.Tensors;

namespace Hebb.Graphs
{
    /// <summary>
    /// A step of a graph: it checks shapes when it is made, knows the gradient with respect to its inputs as further operators,
    /// and lowers itself to dispatches. It runs after all operators that were made before it.
    /// </summary>
    public abstract class Operator
    {
        private readonly List<GraphTensor> outputs = new List<GraphTensor>();
        private readonly List<GraphTensor> workspaces = new List<GraphTensor>();

        /// <summary>Appends the operator to the graph of its inputs.</summary>
        /// <exception cref="ArgumentException">There is no input, or the inputs belong to different graphs.</exception>
        protected Operator(string name, params GraphTensor[] inputs)
        {
            if (inputs.Length == 0)
            {
                throw new ArgumentException($"Operator {name} needs at least one input to know its graph.");
            }

            Name = name;
            Inputs = inputs;
            Graph = inputs[0].Graph;
            foreach (var input in inputs)
            {
                if (!ReferenceEquals(input.Graph, Graph))
                {
                    throw new ArgumentException($"Operator {name} was given '{input.Name}', which belongs to another graph than '{inputs[0].Name}'.");
                }
            }

            Graph.Append(this);
        }

        /// <summary>Makes an operator that stands in no graph: what a pass of the plan puts in the place of several others.</summary>
        internal Operator(string name, Graph graph, IReadOnlyList<GraphTensor> inputs, IEnumerable<GraphTensor> outputs, IEnumerable<GraphTensor> workspaces)
        {
            Name = name;
            Graph = graph;
            Inputs = inputs;
            this.outputs.AddRange(outputs);
            this.workspaces.AddRange(workspaces);
        }

        /// <summary>What the operator is called in errors and traces: <c>MatMul</c>.</summary>
        public string Name { get; }

        /// <summary>The graph the operator belongs to.</summary>
        public Graph Graph { get; }

        /// <summary>What it reads.</summary>
        public IReadOnlyList<GraphTensor> Inputs { get; }

        /// <summary>What it computes.</summary>
        public IReadOnlyList<GraphTensor> Outputs => outputs;

        /// <summary>Memory that it needs only while it runs.</summary>
        public IReadOnlyList<GraphTensor> Workspaces => workspaces;

        /// <summary>The first output.</summary>
        public GraphTensor Output => outputs[0];

        /// <summary>True when it must run even if nobody reads its outputs: it writes parameters or state.</summary>
        public virtual bool HasEffect => false;

        /// <summary>
        /// The gradient of the loss with respect to each input, given the gradient with respect to each output.
        /// </summary>
        /// <param name="upstream">One entry per output; null where the loss does not depend on it. At least one is not null.</param>
        /// <param name="needed">One entry per input: false where nobody asks.</param>
        /// <returns>One entry per input, of the input's shape; null where not needed or where the input has no gradient.</returns>
        public virtual IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            throw new InvalidOperationException(
                $"Operator {Name} has no gradient. Put StopGradient in front of it, or take it out of the way between the loss and the parameters.");

        /// <summary>Adds the dispatches that compute the outputs from the inputs.</summary>
        public abstract void Lower(Lowering lowering);

        /// <summary>Declares an output.</summary>
        protected GraphTensor AddOutput(TensorShape shape, DataType type = DataType.Float32)
        {
            var tensor = new GraphTensor(Graph, Graph.UniqueName(Name), shape, type, TensorRole.Value) { Producer = this };
            outputs.Add(tensor);
            return tensor;
        }

        /// <summary>Declares an output that shows the memory of <paramref name="source"/> under another shape.</summary>
        protected GraphTensor AddView(GraphTensor source, TensorShape shape)
        {
            var view = AddOutput(shape, source.Type);
            view.ViewOf = source;
            return view;
        }

        /// <summary>Declares memory that is needed only while the operator runs.</summary>
        protected GraphTensor AddWorkspace(TensorShape shape, DataType type = DataType.Float32)
        {
            var tensor = new GraphTensor(Graph, Graph.UniqueName(Name + ".workspace"), shape, type, TensorRole.Value) { Producer = this };
            workspaces.Add(tensor);
            return tensor;
        }
    }
}
