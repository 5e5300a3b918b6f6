using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Data;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Models
{
    /// <summary>Finds the sample of a data set that is most like a given one: whether a generator has learned its data by heart.</summary>
    public static class NearestSamples
    {
        private const int SamplesAtOnce = 2000;

        /// <summary>Compares every row of <paramref name="queries"/> with every sample, on a device.</summary>
        /// <param name="device">Where the products are computed.</param>
        /// <param name="queries">(N, ...) of as many values per row as a sample's first input has.</param>
        /// <param name="samples">What to look among.</param>
        /// <returns>For every row the nearest sample's number and its Euclidean distance.</returns>
        /// <exception cref="ArgumentException">The rows have another number of values.</exception>
        public static IReadOnlyList<(int Sample, double Distance)> Find(Device device, Tensor queries, Dataset samples)
        {
            var width = samples.Inputs[0].Shape.Length;
            var rows = queries.Shape[0];
            if (queries.Shape.Length != rows * width)
            {
                throw new ArgumentException($"Samples of {width} values cannot be compared with queries of shape {queries.Shape}.", nameof(queries));
            }

            var count = Math.Min(SamplesAtOnce, samples.Count);
            var graph = new Graph();
            var left = graph.Constant(queries.Reshape(new TensorShape(rows, width)), "queries");
            var right = graph.Input("samples", new TensorShape(count, width));
            var products = left.MatMul(right, transposeB: true);
            using var arena = new ActivationArena(device);
            using var plan = new Plan(device, graph, new[] { products }, null, arena);
            var lengths = Enumerable.Range(0, rows).Select(row => SquaredLength(queries.Floats.AsSpan(row * width, width))).ToArray();
            var nearest = Enumerable.Repeat((Sample: -1, Distance: double.PositiveInfinity), rows).ToArray();
            for (var first = 0; first < samples.Count; first += count)
            {
                var start = Math.Min(first, samples.Count - count);
                var values = plan.Input(right, 0);
                samples.GatherInput(0, Enumerable.Range(start, count).ToArray(), values);
                plan.Submit(0);
                plan.Wait(0);
                var floats = MemoryMarshal.Cast<byte, float>(values);
                var scores = plan.Output(products, 0);
                for (var sample = 0; sample < count; sample++)
                {
                    var length = SquaredLength(floats.Slice(sample * width, width));
                    for (var row = 0; row < rows; row++)
                    {
                        var distance = lengths[row] + length - (2.0 * scores[(row * count) + sample]);
                        if (distance < nearest[row].Distance)
                        {
                            nearest[row] = (start + sample, distance);
                        }
                    }
                }
            }

            return nearest.Select(found => (found.Sample, Math.Sqrt(Math.Max(found.Distance, 0)))).ToList();
        }

        private static double SquaredLength(ReadOnlySpan<float> values)
        {
            double sum = 0;
            foreach (var value in values)
            {
                sum += (double)value * value;
            }

            return sum;
        }
    }
}
