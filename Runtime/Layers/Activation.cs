using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Applies a function by name to every element (softmax and log_softmax: to every row along the last axis). The shape stays.</summary>
    public class Activation : Layer
    {
        internal const string Linear = "linear";

        private static readonly SortedDictionary<string, Func<GraphTensor, GraphTensor>> Functions =
            new SortedDictionary<string, Func<GraphTensor, GraphTensor>>(StringComparer.Ordinal)
            {
                ["celu"] = x => x.Celu(),
                ["elu"] = x => x.Elu(),
                ["exponential"] = x => x.Exp(),
                ["gelu"] = x => x.Gelu(),
                ["gelu_tanh"] = x => x.GeluTanh(),
                ["hard_sigmoid"] = x => x.HardSigmoid(),
                ["hard_swish"] = x => x.HardSwish(),
                ["hard_tanh"] = x => x.Clip(-1f, 1f),
                ["leaky_relu"] = x => x.LeakyRelu(),
                [Linear] = x => x,
                ["log_softmax"] = x => x.LogSoftmax(),
                ["mish"] = x => x.Mish(),
                ["relu"] = x => x.Relu(),
                ["relu6"] = x => x.Relu6(),
                ["selu"] = x => x.Selu(),
                ["sigmoid"] = x => x.Sigmoid(),
                ["silu"] = x => x.Silu(),
                ["softmax"] = x => x.Softmax(),
                ["softplus"] = x => x.Softplus(),
                ["softsign"] = x => x.Softsign(),
                ["swish"] = x => x.Silu(),
                ["tanh"] = x => x.Tanh(),
            };

        private readonly Func<GraphTensor, GraphTensor> apply;

        /// <summary>Creates the layer.</summary>
        /// <param name="function">One of celu, elu, exponential, gelu, gelu_tanh, hard_sigmoid, hard_swish, hard_tanh, leaky_relu, linear, log_softmax, mish,
        /// relu, relu6, selu, sigmoid, silu, softmax, softplus, softsign, swish, tanh. Where a function has a setting, it has its usual value.</param>
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
}
