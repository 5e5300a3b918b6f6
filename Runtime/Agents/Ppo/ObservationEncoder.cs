using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Layers;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Agents
{
    /// <summary>The front of a network over whole observations: vectors pass, two convolutions look at each picture, with strides that suit its size.</summary>
    internal static class ObservationEncoder
    {
        private const float Gain = 1.41421356f;
        private const int SmallestForLargeFilters = 36;
        private const int SmallestForStrides = 12;

        /// <summary>What the layers behind see of an observation: one vector.</summary>
        /// <param name="name">What the convolutions' names begin with.</param>
        /// <param name="spec">The sensors in an observation.</param>
        /// <param name="observation">(N, values).</param>
        public static LayerOutput Encode(string name, BehaviorSpec spec, LayerOutput observation)
        {
            if (spec.Observations.All(sensor => sensor.Shape.Rank == 1))
            {
                return observation;
            }

            var parts = new List<LayerOutput>();
            var start = 0;
            foreach (var sensor in spec.Observations)
            {
                var part = sensor.Length == spec.ObservationLength ? observation : observation.To(new Slice(1, start, sensor.Length));
                parts.Add(sensor.Shape.Rank == 1 ? part : Look($"{name}_sensor_{sensor.Name}", sensor.Shape, part));
                start += sensor.Length;
            }

            return parts.Count == 1 ? parts[0] : new Concatenate().Call(parts.ToArray());
        }

        private static LayerOutput Look(string name, TensorShape shape, LayerOutput part)
        {
            var picture = part.To(new Reshape(shape.ToArray()));
            var size = Math.Min(shape[1], shape[2]);
            if (size >= SmallestForLargeFilters)
            {
                picture = picture.To(Convolution(name + "_1", 16, 8, 4)).To(Convolution(name + "_2", 32, 4, 2));
            }
            else
            {
                var stride = size >= SmallestForStrides ? 2 : 1;
                picture = picture.To(Convolution(name + "_1", 8, 3, stride)).To(Convolution(name + "_2", 16, 3, stride));
            }

            return picture.To(new Flatten());
        }

        private static Conv2D Convolution(string name, int filters, int kernel, int stride) =>
            new Conv2D(filters, kernel, "relu", new Size2D(stride, stride), "same", weightInitializer: new Orthogonal(Gain), name: name);
    }
}
