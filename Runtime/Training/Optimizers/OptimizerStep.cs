using System.Collections.Generic;
using System.Runtime.InteropServices;
using Hebb.Graphs;

namespace Hebb.Training
{
    /// <summary>An optimizer within a graph: what <see cref="Optimizer.Apply"/> added, and what must be prepared before every run of the plan.</summary>
    public sealed class OptimizerStep
    {
        private readonly string counter;

        internal OptimizerStep(Optimizer optimizer, GraphTensor state, GraphTensor? gradientNorm, IReadOnlyList<Parameter> parameters)
        {
            Optimizer = optimizer;
            State = state;
            GradientNorm = gradientNorm;
            Parameters = parameters;
            counter = $"{optimizer.Name}/{(parameters.Count > 0 ? parameters[0].Name : string.Empty)}";
        }

        /// <summary>The optimizer.</summary>
        public Optimizer Optimizer { get; }

        /// <summary>What it trains.</summary>
        public IReadOnlyList<Parameter> Parameters { get; }

        /// <summary>The norm of all gradients before they were limited, as one number that may be an output of the plan; null without <see cref="Optimizer.ClipNorm"/>.</summary>
        public GraphTensor? GradientNorm { get; }

        /// <summary>The input that <see cref="Prepare"/> fills.</summary>
        public GraphTensor State { get; }

        /// <summary>Counts one more step and writes its state. To be called once before every submission.</summary>
        public void Prepare(Plan plan, int slot, ParameterSet parameters) =>
            Optimizer.WriteState(MemoryMarshal.Cast<byte, float>(plan.Input(State, slot)), parameters.CountStep(counter));

        /// <summary>How many steps were taken with these values.</summary>
        public long StepsTaken(ParameterSet parameters) => parameters.StepsCounted(counter);
    }
}
