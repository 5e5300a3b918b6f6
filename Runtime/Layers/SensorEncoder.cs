using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>Takes an agent's whole observation apart, lets two convolutions look at each picture in it, and puts everything together as one vector.</summary>
    /// <remarks>Input (N, values of all sensors). Output (N, F): vectors as they are, pictures as what the convolutions answer. The strides suit the size of the picture.</remarks>
    public sealed class SensorEncoder : Layer
    {
        private const char ExtentSeparator = 'x';
        private const char ShapeSeparator = ';';
        private const float Gain = 1.41421356f;
        private const int SmallestForLargeFilters = 36;
        private const int SmallestForStrides = 12;

        private readonly TensorShape[] sensors;
        private readonly Conv2D[][] convolutions;

        /// <summary>Creates the layer.</summary>
        /// <param name="sensors">Shapes of the sensors in the order in which they lie in an observation: (F) or (C, H, W).</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentException">There is no sensor, or one is neither a vector nor a picture.</exception>
        public SensorEncoder(IReadOnlyList<TensorShape> sensors, string? name = null)
            : base(name)
        {
            if (sensors.Count == 0 || sensors.Any(sensor => sensor.Rank != 1 && sensor.Rank != 3))
            {
                throw new ArgumentException($"SensorEncoder takes vectors (F) and pictures (C, H, W), but was given {string.Join(", ", sensors)}.", nameof(sensors));
            }

            this.sensors = sensors.ToArray();
            convolutions = sensors.Select(sensor => sensor.Rank == 3 ? Convolutions(Math.Min(sensor[1], sensor[2])) : Array.Empty<Conv2D>()).ToArray();
        }

        /// <inheritdoc/>
        public override string Kind => "sensor_encoder";

        /// <summary>Shapes of the sensors.</summary>
        public IReadOnlyList<TensorShape> Sensors => sensors;

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(SensorsSetting, string.Join(ShapeSeparator, sensors.Select(
            sensor => string.Join(ExtentSeparator, sensor.Select(extent => extent.ToString(CultureInfo.InvariantCulture))))));

        internal const string SensorsSetting = "sensors";

        /// <summary>Makes the layer again.</summary>
        internal static SensorEncoder FromConfig(LayerConfig config, string name) => new SensorEncoder(
            config.Text(SensorsSetting).Split(ShapeSeparator).Select(shape => new TensorShape(shape.Split(ExtentSeparator).Select(Extent).ToArray())).ToList(), name);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input)
        {
            var parts = input.Split(1, sensors.Select(sensor => sensor.Length).ToArray());
            return parts.Select(Encode).ToList().Concatenate(1);
        }

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            var expected = sensors.Sum(sensor => sensor.Length);
            if (inputShape.Rank != 1 || inputShape[0] != expected)
            {
                throw new ArgumentException($"SensorEncoder '{Name}' takes observations of {expected} values ({string.Join(", ", sensors)}), but each sample has the shape {inputShape}.");
            }

            return new TensorShape(sensors.Select((sensor, index) => BuildSensor(index, sensor, random).Length).Sum());
        }

        private static int Extent(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var extent)
            ? extent
            : throw new FormatException($"The setting '{SensorsSetting}' holds '{text}', but should hold extents such as 3x20x20;4.");

        private static Conv2D[] Convolutions(int size)
        {
            if (size >= SmallestForLargeFilters)
            {
                return new[] { Convolution(16, 8, 4), Convolution(32, 4, 2) };
            }

            var stride = size >= SmallestForStrides ? 2 : 1;
            return new[] { Convolution(8, 3, stride), Convolution(16, 3, stride) };
        }

        private static Conv2D Convolution(int filters, int kernel, int stride) =>
            new Conv2D(filters, kernel, "relu", new Size2D(stride, stride), "same", weightInitializer: new Orthogonal(Gain));

        private TensorShape BuildSensor(int index, TensorShape shape, SeededRandom random)
        {
            for (var depth = 0; depth < convolutions[index].Length; depth++)
            {
                BuildPart(convolutions[index][depth], string.Format(CultureInfo.InvariantCulture, "sensor_{0}_{1}", index, depth + 1), shape, random);
                shape = convolutions[index][depth].OutputShape;
            }

            return shape;
        }

        private GraphTensor Encode(GraphTensor part, int index)
        {
            var count = part.Shape[0];
            var answer = convolutions[index].Aggregate(part.Reshape(sensors[index].Prepend(count)), (x, convolution) => convolution.Call(x));
            return answer.Reshape(new TensorShape(count, answer.Shape.Length / count));
        }
    }
}
