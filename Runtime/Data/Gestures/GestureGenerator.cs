using System;
using System.Collections.Generic;
using Hebb.Data.Strokes;

namespace Hebb.Data.Gestures
{
    /// <summary>
    /// Draws gestures as a player of a game might, so that a classifier of them can be shipped: 28x28 grey pixels, white on black, sized and
    /// centred like handwritten digits. Gesture i is of class i modulo the number of classes and depends on the seed, the part and i only:
    /// the same bytes on every platform.
    /// </summary>
    public static class GestureGenerator
    {
        private static readonly StrokeDrawings Drawings = new StrokeDrawings(GestureShapes.Names, GestureShapes.All, GestureShapes.Widths);

        /// <summary>The classes, by what is drawn: <c>circle</c>, <c>square</c> and so on.</summary>
        public static IReadOnlyList<string> ClassNames => GestureShapes.Names;

        /// <summary>Draws gestures to train and others to test with, on all cores.</summary>
        /// <param name="trainCount">At least 1.</param>
        /// <param name="testCount">At least 1.</param>
        /// <param name="seed">Any number; other seeds give other gestures.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is below 1, or too large for one array.</exception>
        public static DataSplit<ImageDataset> Create(int trainCount, int testCount, ulong seed) => Drawings.Create(trainCount, testCount, seed);
    }
}
