using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Graphs;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>
    /// A graph in which any number of optimizers each step the parameters they own, compiled into one plan: the piece that adversarial networks and
    /// agents are made of. Several steps may share one <see cref="ParameterSet"/>, each with its own part of the parameters.
    /// </summary>
    /// <remarks>
    /// Build the graph from models (<see cref="Model.Call(IReadOnlyList{GraphTensor})"/>), operators and losses; call <see cref="Optimizer.Apply"/> for every optimizer; make the step;
    /// then fill its inputs, <see cref="Submit"/> and <see cref="Wait"/> again and again. Running allocates nothing.
    /// </remarks>
    public sealed class TrainingStep : IDisposable
    {
        private readonly Plan plan;
        private readonly ParameterSet values;
        private readonly OptimizerStep[] optimizers;
        private readonly GraphTensor? randomState;
        private readonly ActivationArena? ownArena;

        /// <summary>Compiles the step.</summary>
        /// <param name="graph">What to compute.</param>
        /// <param name="outputs">What the host wants to read after each run.</param>
        /// <param name="optimizers">What <see cref="Optimizer.Apply"/> answered; none for a step that only answers.</param>
        /// <param name="values">The values of all parameters and variables of the graph; they decide the device.</param>
        /// <param name="arena">Memory shared with steps that never run at the same time; null for memory of its own.</param>
        /// <exception cref="Devices.DeviceException">A tensor is larger than the device allows.</exception>
        public TrainingStep(Graph graph, IReadOnlyList<GraphTensor> outputs, IReadOnlyList<OptimizerStep> optimizers, ParameterSet values, ActivationArena? arena = null)
        {
            this.values = values;
            this.optimizers = optimizers.ToArray();
            randomState = graph.RandomStateInput;
            ownArena = arena is null ? new ActivationArena(values.Device) : null;
            plan = new Plan(values.Device, graph, outputs, values, arena ?? ownArena!);
        }

        /// <summary>Dispatches per run.</summary>
        public int DispatchCount => plan.Dispatches.Count;

        /// <summary>The host memory of an input of the graph, to be filled before <see cref="Submit"/>; its content stays until it is filled again.</summary>
        public Span<byte> Input(GraphTensor input, int slot = 0) => plan.Input(input, slot);

        /// <summary>The same for a float32 input.</summary>
        public Span<float> Floats(GraphTensor input, int slot = 0) => MemoryMarshal.Cast<byte, float>(plan.Input(input, slot));

        /// <summary>A float32 output of the slot's finished run.</summary>
        public ReadOnlySpan<float> Output(GraphTensor output, int slot = 0) => plan.Output(output, slot);

        /// <summary>Counts a step of every optimizer, and starts a run with what the slot's inputs hold.</summary>
        /// <param name="slot">Which slot, below <see cref="Plan.SlotCount"/>; it must not be running.</param>
        /// <param name="seed">Steers the random operators.</param>
        /// <param name="run">Number of the run: every run draws other random numbers.</param>
        public void Submit(int slot, ulong seed, long run)
        {
            foreach (var optimizer in optimizers)
            {
                optimizer.Prepare(plan, slot, values);
            }

            if (randomState is { })
            {
                RandomState.Write(MemoryMarshal.Cast<byte, int>(plan.Input(randomState, slot)), seed, run);
            }

            plan.Submit(slot);
        }

        /// <summary>Returns when the slot's run is complete.</summary>
        public void Wait(int slot = 0) => plan.Wait(slot);

        /// <summary>Waits for all runs, then gives the step's own memory back; the values stay.</summary>
        public void Dispose()
        {
            plan.Dispose();
            ownArena?.Dispose();
        }
    }
}
