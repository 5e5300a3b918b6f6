using System;
using System.Linq;
using Hebb.Data.Strokes;

namespace Hebb.Data.Digits
{
    /// <summary>
    /// Draws handwritten digits, so that a classifier can be trained with no data at hand: 28x28 grey pixels, white on black, sized
    /// and centred like MNIST's. Digit i is of class i mod 10 and depends on the seed, the part and i only: the same bytes on every platform.
    /// </summary>
    public static class DigitGenerator
    {
        /// <summary>Pixels along each side.</summary>
        public const int Side = StrokeWriter.Side;

        /// <summary>Number of classes.</summary>
        public const int Classes = 10;

        private static readonly StrokeDrawings Drawings =
            new StrokeDrawings(Enumerable.Range(0, Classes).Select(digit => digit.ToString()).ToArray(), DigitShapes.All, DigitShapes.Widths);

        /// <summary>Draws digits to train and others to test with, on all cores.</summary>
        /// <param name="trainCount">At least 1.</param>
        /// <param name="testCount">At least 1.</param>
        /// <param name="seed">Any number; other seeds give other digits.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is below 1, or too large for one array.</exception>
        public static DataSplit<ImageDataset> Create(int trainCount, int testCount, ulong seed) => Drawings.Create(trainCount, testCount, seed);
    }
}
