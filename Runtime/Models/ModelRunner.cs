using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Models
{
    /// <summary>
    /// Asks a model for answers without waiting for them: fill the inputs, <see cref="Schedule"/>, go on with the frame, and <see cref="Read"/> once
    /// <see cref="IsDone"/>. A run that is too long for one frame can be cut into parts, of which each frame does some. Running allocates nothing.
    /// </summary>
    /// <remarks>
    /// Any number of runners share the values of one model, and see at once what training changes in them; each computes in memory of its own. Like
    /// the model's device, a runner is used by one thread. It is disposed before its model.
    /// </remarks>
    public sealed class ModelRunner : IDisposable
    {
        private readonly ActivationArena arena;
        private readonly IReadOnlyList<GraphTensor> inputs;
        private readonly IReadOnlyList<GraphTensor> outputs;
        private readonly GraphTensor? randomState;
        private readonly ulong seed;
        private readonly Plan plan;
        private readonly PlanParts parts;
        private long runs;

        /// <summary>Compiles a model for answers.</summary>
        /// <param name="model">A built model.</param>
        /// <param name="batchSize">Samples per run, from 1.</param>
        /// <param name="parts">Into how many parts a run is cut, of about as many dispatches each; no more than it has dispatches.</param>
        /// <exception cref="ArgumentOutOfRangeException">The batch size or the number of parts is below 1.</exception>
        /// <exception cref="InvalidOperationException">The model is not built.</exception>
        /// <exception cref="DeviceException">A tensor is larger than the device allows.</exception>
        public ModelRunner(Model model, int batchSize = 1, int parts = 1)
        {
            if (batchSize < 1 || parts < 1)
            {
                throw new ArgumentOutOfRangeException(batchSize < 1 ? nameof(batchSize) : nameof(parts), $"A run has at least 1 sample and 1 part, but {batchSize} samples and {parts} parts were given.");
            }

            BatchSize = batchSize;
            var values = model.Values;
            var graph = new Graph();
            inputs = model.InputShapes.Select((shape, index) => graph.Input($"input_{index}", shape.Prepend(batchSize), model.InputTypes[index])).ToList();
            outputs = model.Call(inputs);
            seed = model.Seed;
            arena = new ActivationArena(values.Device);
            plan = new Plan(values.Device, graph, outputs, values, arena);
            randomState = graph.RandomStateInput;
            this.parts = plan.Cut(parts);
        }

        /// <summary>Samples per run.</summary>
        public int BatchSize { get; }

        /// <summary>How many parts a run has.</summary>
        public int PartCount => parts.Count;

        /// <summary>The shapes of the inputs, with the samples along the first axis.</summary>
        public IReadOnlyList<TensorShape> InputShapes => inputs.Select(input => input.Shape).ToList();

        /// <summary>The shapes of the outputs, with the samples along the first axis.</summary>
        public IReadOnlyList<TensorShape> OutputShapes => outputs.Select(output => output.Shape).ToList();

        /// <summary>True when nothing is under way: before the first run, and once the last one is complete and can be read.</summary>
        public bool IsDone => parts.IsDone;

        /// <summary>The host memory of a float32 input. It keeps what was written; write only when <see cref="IsDone"/>.</summary>
        /// <exception cref="InvalidOperationException">A run is under way.</exception>
        public Span<float> Input(int index = 0) => MemoryMarshal.Cast<byte, float>(InputBytes(index));

        /// <summary>The same for an int32 input.</summary>
        /// <inheritdoc cref="Input"/>
        public Span<int> Integers(int index = 0) => MemoryMarshal.Cast<byte, int>(InputBytes(index));

        /// <summary>Starts what is left of the run, or a new run, and returns at once where the device computes by itself; the CPU device computes before it returns.</summary>
        /// <exception cref="InvalidOperationException">All parts of a run are under way already.</exception>
        public void Schedule()
        {
            do
            {
                ScheduleNext();
            }
            while (parts.IsWithin);
        }

        /// <summary>Starts the next part of a run, the first of a new one after the last.</summary>
        /// <returns>False when this was the run's last part.</returns>
        /// <exception cref="InvalidOperationException">All parts of a run are under way already.</exception>
        public bool ScheduleNext()
        {
            if (!parts.IsWithin)
            {
                RequireDone("start a run");
                if (randomState is { })
                {
                    RandomState.Write(MemoryMarshal.Cast<byte, int>(plan.Input(randomState, 0)), seed, runs);
                }

                runs++;
            }

            parts.SubmitNext();
            return parts.IsWithin;
        }

        /// <summary>Does part after part, each to its end, until the run is complete or the budget is used up; at least one. For a device whose work would hold up the frame.</summary>
        /// <param name="budget">After how long no other part is begun.</param>
        /// <returns>True when the run is complete.</returns>
        public bool Advance(TimeSpan budget)
        {
            var begin = Stopwatch.GetTimestamp();
            var end = begin + (long)(budget.TotalSeconds * Stopwatch.Frequency);
            do
            {
                if (!ScheduleNext())
                {
                    parts.Wait();
                    return true;
                }

                parts.Wait();
            }
            while (Stopwatch.GetTimestamp() < end);
            return false;
        }

        /// <summary>The answers of the last run, (samples, ...): those of the first sample first. Waits for it where it is not yet complete. Valid until the next run begins.</summary>
        /// <exception cref="InvalidOperationException">There was no run, or parts of it are not scheduled yet.</exception>
        public ReadOnlySpan<float> Read(int output = 0)
        {
            if (runs == 0 || parts.IsWithin)
            {
                throw new InvalidOperationException(runs == 0
                    ? "There is nothing to read: no run was scheduled. Call Schedule first."
                    : $"There is nothing to read yet: {parts.Next} of {parts.Count} parts of the run were scheduled. Call Schedule for the others.");
            }

            parts.Wait();
            return plan.Output(outputs[output], 0);
        }

        /// <summary>Waits for what is under way, then gives the runner's memory back; the model stays.</summary>
        public void Dispose()
        {
            parts.Dispose();
            plan.Dispose();
            arena.Dispose();
        }

        private Span<byte> InputBytes(int index)
        {
            RequireDone("change an input");
            return plan.Input(inputs[index], 0);
        }

        private void RequireDone(string act)
        {
            if (!IsDone)
            {
                throw new InvalidOperationException($"The runner cannot {act} while a run is under way. Wait until IsDone, or call Read.");
            }
        }
    }
}
