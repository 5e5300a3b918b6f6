using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Applies a function by name to every element (softmax: to every row along the last axis). The shape stays.</summary>
    public class Activation : Layer
    {
        internal const string Linear = "linear";

        private static readonly SortedDictionary<string, Func<GraphTensor, GraphTensor>> Functions =
            new SortedDictionary<string, Func<GraphTensor, GraphTensor>>(StringComparer.Ordinal)
            {
                [Linear] = x => x,
                ["relu"] = x => x.Relu(),
                ["sigmoid"] = x => x.Sigmoid(),
                ["softmax"] = x => x.Softmax(),
                ["tanh"] = x => x.Tanh(),
            };

        private readonly Func<GraphTensor, GraphTensor> apply;

        /// <summary>Creates the layer.</summary>
        /// <param name="function">One of linear, relu, sigmoid, softmax, tanh.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentException">The function is unknown; the message lists the known ones.</exception>
        public Activation(string function, string? name = null)
            : base(name)
        {
            Function = function;
            apply = Functions.TryGetValue(function, out var known)
                ? known
                : throw new ArgumentException($"There is no activation called '{function}'. Known: {string.Join(", ", Functions.Keys)}.", nameof(function));
        }

        /// <summary>The name of the function.</summary>
        public string Function { get; }

        /// <inheritdoc/>
        public override string Kind => "activation";

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With("function", Function);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => apply(input);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) => inputShape;
    }

    /// <summary>max(x, 0).</summary>
    public sealed class Relu : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Relu(string? name = null)
            : base("relu", name)
        {
        }
    }

    /// <summary>1 / (1 + e^-x).</summary>
    public sealed class Sigmoid : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Sigmoid(string? name = null)
            : base("sigmoid", name)
        {
        }
    }

    /// <summary>The hyperbolic tangent.</summary>
    public sealed class Tanh : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Tanh(string? name = null)
            : base("tanh", name)
        {
        }
    }

    /// <summary>Scores to probabilities along the last axis.</summary>
    public sealed class Softmax : Activation
    {
        /// <summary>Creates the layer.</summary>
        public Softmax(string? name = null)
            : base("softmax", name)
        {
        }
    }
}
