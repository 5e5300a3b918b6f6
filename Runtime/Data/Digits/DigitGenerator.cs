using System;
using System.Linq;
using System.Threading.Tasks;
using Hebb.Tensors;

namespace Hebb.Data.Digits
{
    /// <summary>
    /// Draws handwritten digits, so that a classifier can be trained with no data at hand: 28x28 grey pixels, white on black, sized
    /// and centred like MNIST's. Digit i is of class i mod 10 and depends on the seed, the part and i only: the same bytes on every platform.
    /// </summary>
    public static class DigitGenerator
    {
        /// <summary>Pixels along each side.</summary>
        public const int Side = DigitWriter.Side;

        /// <summary>Number of classes.</summary>
        public const int Classes = 10;

        private const uint TrainStep = 0;
        private const uint TestStep = 1;

        private static readonly string[] ClassNames = Enumerable.Range(0, Classes).Select(digit => digit.ToString()).ToArray();

        /// <summary>Draws digits to train and others to test with, on all cores.</summary>
        /// <param name="trainCount">At least 1.</param>
        /// <param name="testCount">At least 1.</param>
        /// <param name="seed">Any number; other seeds give other digits.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is below 1, or too large for one array.</exception>
        public static DataSplit<ImageDataset> Create(int trainCount, int testCount, ulong seed) =>
            new DataSplit<ImageDataset>(Draw(trainCount, seed, TrainStep), Draw(testCount, seed, TestStep));

        private static ImageDataset Draw(int count, ulong seed, uint step)
        {
            const int Largest = int.MaxValue / (Side * Side);
            if (count < 1 || count > Largest)
            {
                throw new ArgumentOutOfRangeException(nameof(count), count, $"1 to {Largest} digits can be drawn.");
            }

            var pixels = new byte[count * Side * Side];
            var labels = new int[count];
            Parallel.For(
                0,
                count,
                () => new DigitWriter(),
                (i, _, writer) =>
                {
                    labels[i] = i % Classes;
                    writer.Write(labels[i], new SeededRandom(seed, (uint)i, step), pixels.AsSpan(i * Side * Side, Side * Side));
                    return writer;
                },
                _ => { });
            return new ImageDataset(pixels, new TensorShape(1, Side, Side), labels, ClassNames);
        }
    }
}
