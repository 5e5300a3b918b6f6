using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>
    /// Changes parameters against their gradients. Several optimizers may each own a part of a model's parameters. An optimizer holds settings only:
    /// moments and the number of steps taken are kept with the parameters.
    /// </summary>
    public abstract class Optimizer
    {
        /// <summary>Number of 4-byte words of state that an optimizer's kernels read in each step.</summary>
        public const int StateLength = 4;

        private static readonly NamedChoice<Optimizer> Known = new NamedChoice<Optimizer>("optimizer")
            .With(() => new Adadelta(), "adadelta")
            .With(() => new Adagrad(), "adagrad")
            .With(() => new Adam(), "adam")
            .With(() => new Adamax(), "adamax")
            .With(() => new AdamW(), "adamw")
            .With(() => new NAdam(), "nadam")
            .With(() => new RAdam(), "radam")
            .With(() => new RmsProp(), "rmsprop")
            .With(() => new Sgd(), "sgd");

        private float learningRate;
        private float penalty;
        private float? clipValue;
        private float? clipNorm;

        /// <summary>Creates an optimizer.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The learning rate is not a positive finite number.</exception>
        protected Optimizer(float learningRate)
        {
            LearningRate = learningRate;
        }

        /// <summary>The size of a step, unless there is a <see cref="Schedule"/>. May be changed between steps.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is not a positive finite number.</exception>
        public float LearningRate
        {
            get => learningRate;
            set => learningRate = Positive(value, "learning rate", "0.001");
        }

        /// <summary>Decides the learning rate of every step in the place of <see cref="LearningRate"/>; null for none.</summary>
        public LearningRateSchedule? Schedule { get; set; }

        /// <summary>
        /// Weight of the squared norm of the parameters: <c>Penalty * p</c> is added to each gradient. Not negative; 0 for none. Set it before training.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
        public float Penalty
        {
            get => penalty;
            set => penalty = value >= 0f && !float.IsInfinity(value)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(Penalty), $"The penalty must not be negative, but is {value}. Try 0.0001.");
        }

        /// <summary>Every gradient is kept within plus and minus this value; null for no limit. Set it before training.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is not a positive finite number.</exception>
        public float? ClipValue
        {
            get => clipValue;
            set => clipValue = value is { } limit ? Positive(limit, "limit of gradients", "0.5") : value;
        }

        /// <summary>
        /// When the norm of all gradients together is larger, they are scaled down to it (Pascanu et al. 2013, algorithm 1); null for no limit.
        /// Set it before training.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is not a positive finite number.</exception>
        public float? ClipNorm
        {
            get => clipNorm;
            set => clipNorm = value is { } limit ? Positive(limit, "limit of the gradients' norm", "1") : value;
        }

        /// <summary>The name that <see cref="op_Implicit(string)"/> knows it by.</summary>
        public abstract string Name { get; }

        /// <summary>The optimizer of that name with its usual settings: adadelta, adagrad, adam, adamax, adamw, nadam, radam, rmsprop, sgd.</summary>
        /// <exception cref="ArgumentException">The name is unknown.</exception>
        public static implicit operator Optimizer(string name) => Known.Make(name);

        /// <summary>The learning rate of a step.</summary>
        /// <param name="step">Number of the step, from 1.</param>
        public float RateAt(long step) => Schedule?.At(step - 1) ?? LearningRate;

        /// <summary>Adds the operators that compute the gradients of <paramref name="loss"/>, store them and take one step.</summary>
        /// <returns>What must be prepared before every run.</returns>
        public OptimizerStep Apply(Graph graph, IReadOnlyList<Parameter> parameters, GraphTensor loss)
        {
            var gradients = graph.Gradients(loss, parameters.Select(graph.Use).ToList());
            var stored = parameters.Zip(gradients, (parameter, gradient) => new StoreGradientOperator(Limited(gradient), parameter).Stored);
            var state = graph.Input(Name + "_state", new TensorShape(StateLength));
            var step = new OptimizerStepOperator(this, state, stored.ToArray(), parameters);
            return new OptimizerStep(this, state, step.Norm, parameters);
        }

        /// <summary>Writes the numbers that the kernels of one step read: [0] is the learning rate, the others are the optimizer's own.</summary>
        /// <param name="state"><see cref="StateLength"/> words.</param>
        /// <param name="step">Number of the step, from 1.</param>
        public virtual void WriteState(Span<float> state, long step)
        {
            state.Slice(0, StateLength).Clear();
            state[0] = RateAt(step);
        }

        /// <summary>Adds the dispatch that updates one stretch of the parameter arena.</summary>
        internal abstract void Lower(Lowering lowering, ParameterStretch stretch);

        private static float Positive(float value, string what, string example) => value > 0f && !float.IsInfinity(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"The {what} must be a positive number, but is {value}. Try {example}.");

        private GraphTensor Limited(GraphTensor gradient) => ClipValue is { } limit ? gradient.Clip(-limit, limit) : gradient;
    }
}
