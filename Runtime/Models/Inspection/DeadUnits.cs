using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Data;
using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Operators;

namespace Hebb.Models.Inspection
{
    /// <summary>
    /// How many units of a layer that ends in relu answer nothing but zero. A unit is a channel of maps (C, H, W), or an element of the last axis of
    /// anything else; it is dead for a data set when it is 0 at every place for every sample: no gradient reaches its weights any more.
    /// </summary>
    public sealed class DeadUnits
    {
        private DeadUnits(Layer layer, int units, int dead)
        {
            Layer = layer;
            Units = units;
            Dead = dead;
        }

        /// <summary>The layer.</summary>
        public Layer Layer { get; }

        /// <summary>Its units.</summary>
        public int Units { get; }

        /// <summary>Those that are dead.</summary>
        public int Dead { get; }

        /// <summary>The dead ones of all, in [0, 1].</summary>
        public double Share => (double)Dead / Units;

        /// <summary>Looks at every layer that ends in relu, in the order they run.</summary>
        /// <param name="model">A built model.</param>
        /// <param name="data">The samples; a few hundred are enough.</param>
        /// <param name="batchSize">Samples at a time.</param>
        /// <exception cref="ArgumentException">The data does not fit the model.</exception>
        public static IReadOnlyList<DeadUnits> Measure(Model model, Dataset data, int batchSize = 64)
        {
            var inspected = new InspectedModel(model, Math.Min(batchSize, data.Count));
            var calls = Rectified(inspected.Calls);
            if (calls.Count == 0)
            {
                return Array.Empty<DeadUnits>();
            }

            var alive = calls.Select(call => new bool[UnitsOf(call.Output)]).ToArray();
            using var plan = inspected.Compile(calls.Select(call => call.Output).ToArray());
            for (var first = 0; first < data.Count; first += inspected.BatchSize)
            {
                data.GatherInput(0, Batch(first, inspected.BatchSize, data.Count), plan.Input(inspected.Input, 0));
                plan.Submit(0);
                plan.Wait(0);
                for (var call = 0; call < calls.Count; call++)
                {
                    Mark(plan.Output(calls[call].Output, 0), calls[call].Output, alive[call]);
                }
            }

            return calls.Select((call, index) => new DeadUnits(call.Layer, alive[index].Length, alive[index].Count(isAlive => !isAlive))).ToList();
        }

        /// <summary>Calls that end in relu; a layer that only passes on what came before it is left out.</summary>
        private static List<LayerCall> Rectified(IEnumerable<LayerCall> calls) => calls
            .Where(call => call.Output.Producer?.Name == ActivationExtensions.ReluName && !call.Inputs.Contains(call.Output))
            .ToList();

        /// <summary>Sample numbers from <paramref name="first"/>; the last batch starts again at the front, which changes nothing.</summary>
        private static int[] Batch(int first, int size, int samples) => Enumerable.Range(first, size).Select(sample => sample % samples).ToArray();

        private static int UnitsOf(GraphTensor output) => output.Shape.Rank == 4 ? output.Shape[1] : output.Shape[-1];

        private static void Mark(ReadOnlySpan<float> values, GraphTensor output, bool[] alive)
        {
            var area = output.Shape.Rank == 4 ? output.Shape[2] * output.Shape[3] : 1;
            for (var index = 0; index < values.Length; index++)
            {
                alive[index / area % alive.Length] |= values[index] != 0;
            }
        }
    }
}
