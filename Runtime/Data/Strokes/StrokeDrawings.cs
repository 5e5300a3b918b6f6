using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Hebb.Tensors;

namespace Hebb.Data.Strokes
{
    /// <summary>Draws data sets of characters: picture i is of class i modulo the number of classes and depends on the seed, the part and i only.</summary>
    internal sealed class StrokeDrawings
    {
        private const uint TrainStep = 0;
        private const uint TestStep = 1;
        private const int Area = StrokeWriter.Side * StrokeWriter.Side;

        private readonly IReadOnlyList<string> names;
        private readonly StrokeShape[][] shapes;
        private readonly double[] widths;

        /// <param name="names">The classes.</param>
        /// <param name="shapes">The ways in which people draw each of them.</param>
        /// <param name="widths">How wide each is as a rule, beside its height.</param>
        public StrokeDrawings(IReadOnlyList<string> names, StrokeShape[][] shapes, double[] widths)
        {
            this.names = names;
            this.shapes = shapes;
            this.widths = widths;
        }

        /// <summary>Draws pictures to train and others to test with, on all cores.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A number is below 1, or too large for one array.</exception>
        public DataSplit<ImageDataset> Create(int trainCount, int testCount, ulong seed) =>
            new DataSplit<ImageDataset>(Draw(trainCount, seed, TrainStep), Draw(testCount, seed, TestStep));

        private ImageDataset Draw(int count, ulong seed, uint step)
        {
            const int Largest = int.MaxValue / Area;
            if (count < 1 || count > Largest)
            {
                throw new ArgumentOutOfRangeException(nameof(count), count, $"1 to {Largest} pictures can be drawn.");
            }

            var pixels = new byte[count * Area];
            var labels = new int[count];
            Parallel.For(
                0,
                count,
                () => new StrokeWriter(),
                (i, _, writer) =>
                {
                    var label = i % names.Count;
                    labels[i] = label;
                    writer.Write(shapes[label], widths[label], new SeededRandom(seed, (uint)i, step), pixels.AsSpan(i * Area, Area));
                    return writer;
                },
                _ => { });
            return new ImageDataset(pixels, new TensorShape(1, StrokeWriter.Side, StrokeWriter.Side), labels, names);
        }
    }
}
