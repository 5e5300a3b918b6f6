using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Models
{
    /// <summary>
    /// Asks a recurrent model step by step: each call shows it one step of its sequences, and the states stay on the device until the
    /// next. Uses the model's present values, trained further or not. Dispose it before the model.
    /// </summary>
    public sealed class SequenceStepper : IDisposable
    {
        private readonly ActivationArena arena;
        private readonly ParameterSet states;
        private readonly Plan plan;
        private readonly GraphTensor input;
        private readonly GraphTensor answer;

        /// <summary>Prepares <paramref name="batchSize"/> sequences that advance together, all at their start.</summary>
        /// <param name="model">A built model whose samples are sequences, (T, ...).</param>
        /// <param name="batchSize">Number of sequences, at least 1.</param>
        /// <exception cref="ArgumentException">The model does not take one input of sequences.</exception>
        /// <exception cref="InvalidOperationException">The model is not built, or one of its layers needs the whole sequence.</exception>
        public SequenceStepper(Model model, int batchSize = 1)
        {
            var execution = model.Execution;
            if (model.InputShapes.Count != 1 || model.InputShapes[0].Rank < 1)
            {
                throw new ArgumentException($"A model can be run step by step when it takes one input of sequences, but this one takes {string.Join(", ", model.InputShapes)}.");
            }

            var carried = new CarriedStates();
            var graph = new Graph(training: false, carried);
            var step = model.InputShapes[0].ToArray();
            step[0] = 1;
            input = graph.Input("step", new TensorShape(step).Prepend(batchSize), model.InputTypes[0]);
            answer = model.Call(new[] { input })[0];
            arena = new ActivationArena(execution.Device);
            states = new ParameterSet(execution.Device, Array.Empty<Parameter>(), carried.Variables);
            plan = new Plan(execution.Device, graph, new[] { answer }, execution.Parameters, arena, states);
        }

        /// <summary>The shape of one step: (N, 1, ...).</summary>
        public TensorShape InputShape => input.Shape;

        /// <summary>The shape of an answer, batch axis first.</summary>
        public TensorShape OutputShape => answer.Shape;

        /// <summary>Where the next step of all sequences is put, as 4-byte elements, before <see cref="Step()"/>.</summary>
        public Span<byte> Input => plan.Input(input, 0);

        /// <summary>Runs the step that <see cref="Input"/> holds. Allocates nothing.</summary>
        /// <returns>The answers, of <see cref="OutputShape"/>; valid until the next step.</returns>
        public ReadOnlySpan<float> Step()
        {
            plan.Submit(0);
            plan.Wait(0);
            return plan.Output(answer, 0);
        }

        /// <summary>Runs one step of all sequences.</summary>
        /// <param name="x">As many elements as <see cref="InputShape"/>, in the model's type.</param>
        /// <exception cref="ArgumentException">The number or the type of the elements is another.</exception>
        public Tensor Step(Tensor x)
        {
            if (x.Shape.Length != input.Shape.Length || x.Type != input.Type)
            {
                throw new ArgumentException($"A step takes {input.Type} of shape {input.Shape}, but got {x.Type} of shape {x.Shape}.");
            }

            x.Bytes.CopyTo(Input);
            return new Tensor(answer.Shape, Step().ToArray());
        }

        /// <summary>Starts all sequences anew.</summary>
        public void Reset()
        {
            foreach (var state in states.States)
            {
                states.Write(state, state.Initial);
            }
        }

        /// <summary>Starts some of the sequences anew.</summary>
        /// <param name="sequences">One entry per sequence: true for those that start anew.</param>
        /// <exception cref="ArgumentException">There are more or fewer entries than sequences.</exception>
        public void Reset(IReadOnlyList<bool> sequences)
        {
            if (sequences.Count != input.Shape[0])
            {
                throw new ArgumentException($"There are {input.Shape[0]} sequences, but {sequences.Count} entries say which start anew.");
            }

            foreach (var state in states.States)
            {
                var content = states.Read(state);
                var length = state.Shape.Length / sequences.Count;
                foreach (var row in Enumerable.Range(0, sequences.Count).Where(index => sequences[index]))
                {
                    content.Floats.AsSpan(row * length, length).Clear();
                }

                states.Write(state, content);
            }
        }

        /// <summary>Gives the states and the plan's memory back; the model stays.</summary>
        public void Dispose()
        {
            plan.Dispose();
            states.Dispose();
            arena.Dispose();
        }
    }
}
