using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Layers;
using Hebb.Operators;
using Hebb.Training;

namespace Hebb.Agents
{
    /// <summary>The first layers of a network over observations: none for vectors; convolutions for a picture, with strides that suit its size.</summary>
    internal static class ObservationEncoder
    {
        private const float Gain = 1.41421356f;
        private const int SmallestForLargeFilters = 36;
        private const int SmallestForStrides = 12;

        /// <summary>New layers that take a whole observation.</summary>
        /// <param name="name">What the layers' names begin with.</param>
        /// <param name="spec">What is seen: vectors, or one picture.</param>
        /// <exception cref="ArgumentException">There are pictures beside other sensors.</exception>
        public static IReadOnlyList<Layer> Layers(string name, BehaviorSpec spec)
        {
            if (spec.Observations.All(sensor => sensor.Shape.Rank == 1))
            {
                return Array.Empty<Layer>();
            }

            if (spec.Observations.Count > 1)
            {
                throw new ArgumentException(
                    $"A picture is seen alone, but this agent has the sensors {string.Join(", ", spec.Observations)}. Use one camera, or vectors only.", nameof(spec));
            }

            var shape = spec.Observations[0].Shape;
            return new Layer[] { new Reshape(shape.ToArray()) }
                .Concat(Convolutions(name, Math.Min(shape[1], shape[2])))
                .Append(new Flatten(name + "_flat"))
                .ToList();
        }

        private static IEnumerable<Layer> Convolutions(string name, int size)
        {
            if (size >= SmallestForLargeFilters)
            {
                yield return Convolution(name + "_picture_1", 16, 8, 4);
                yield return Convolution(name + "_picture_2", 32, 4, 2);
            }
            else
            {
                yield return Convolution(name + "_picture_1", 16, 3, size >= SmallestForStrides ? 2 : 1);
                yield return Convolution(name + "_picture_2", 32, 3, size >= SmallestForStrides ? 2 : 1);
            }
        }

        private static Conv2D Convolution(string name, int filters, int kernel, int stride) => new Conv2D(
            filters, kernel, "relu", new Size2D(stride, stride), "same", weightInitializer: new Orthogonal(Gain), name: name);
    }
}
