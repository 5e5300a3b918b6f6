using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>
    /// Changes parameters against their gradients. Several optimizers may each own a part of a model's parameters.
    /// </summary>
    public abstract class Optimizer
    {
        /// <summary>Number of 4-byte words of state that an optimizer's kernels read in each step.</summary>
        public const int StateLength = 8;

        private static readonly NamedChoice<Optimizer> Known = new NamedChoice<Optimizer>("optimizer")
            .With(() => new Adam(), "adam")
            .With(() => new Sgd(), "sgd");

        /// <summary>Creates an optimizer.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The learning rate is not a positive finite number.</exception>
        protected Optimizer(float learningRate)
        {
            LearningRate = learningRate;
        }

        /// <summary>The size of a step. May be changed between steps.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is not a positive finite number.</exception>
        public float LearningRate
        {
            get => learningRate;
            set => learningRate = value > 0f && !float.IsInfinity(value)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(LearningRate), $"The learning rate must be a positive number, but is {value}. Try 0.001.");
        }

        private float learningRate;

        /// <summary>The name that <see cref="op_Implicit(string)"/> knows it by.</summary>
        public abstract string Name { get; }

        /// <summary>The optimizer of that name with its usual settings: adam, sgd.</summary>
        /// <exception cref="ArgumentException">The name is unknown.</exception>
        public static implicit operator Optimizer(string name) => Known.Make(name);

        /// <summary>Adds the operators that store the gradients and take one step.</summary>
        /// <returns>The input of <see cref="StateLength"/> words that <see cref="WriteState"/> must fill before every run.</returns>
        public GraphTensor Apply(Graph graph, IReadOnlyList<Parameter> parameters, GraphTensor loss)
        {
            var gradients = graph.Gradients(loss, parameters.Select(graph.Use).ToList());
            var stored = parameters.Zip(gradients, (parameter, gradient) => new StoreGradientOperator(gradient, parameter).Stored);
            var state = graph.Input(Name + "_state", new TensorShape(StateLength));
            _ = new OptimizerStepOperator(this, state, stored.ToArray(), parameters);
            return state;
        }

        /// <summary>Writes the words for one step.</summary>
        /// <param name="state"><see cref="StateLength"/> words.</param>
        /// <param name="step">Number of the step, from 1.</param>
        public virtual void WriteState(Span<float> state, long step)
        {
            state.Slice(0, StateLength).Clear();
            state[0] = LearningRate;
            state[3] = 1f;
        }

        /// <summary>Adds the dispatches that update one stretch of the parameter arena.</summary>
        internal abstract void Lower(Lowering lowering, GraphTensor state, long offset, long bytes);
    }
}
