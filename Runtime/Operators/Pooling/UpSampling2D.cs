using System;
using Hebb.Graphs;

namespace Hebb.Operators
{
    /// <summary>Changes the number of pixels.</summary>
    public static class UpSampling2DExtensions
    {
        private const string OperatorName = "UpSampling2D";

        /// <summary>Makes images larger by whole factors.</summary>
        /// <param name="x">Images, (N, C, H, W).</param>
        /// <param name="factor">Output pixels for each row and column.</param>
        /// <param name="interpolation">Where the values come from.</param>
        /// <param name="alignCorners">For bilinear: whether the centres of the corner pixels stay in the corners, or the pixels' outer edges.</param>
        /// <returns>(N, C, H factor, W factor).</returns>
        /// <exception cref="ArgumentException">A factor is below 1.</exception>
        public static GraphTensor UpSampling2D(this GraphTensor x, Size2D factor, Interpolation interpolation = Interpolation.Nearest, bool alignCorners = false)
        {
            var shape = x.RequireRank(4, OperatorName).Shape;
            factor.RequirePositive(OperatorName, "a factor");
            return new ResampleOperator(OperatorName, x, Axis(shape[2], factor.Height), Axis(shape[3], factor.Width)).Output;

            ResampleAxis Axis(int extent, int times) => interpolation == Interpolation.Nearest
                ? ResampleAxis.Nearest(extent, extent * times)
                : ResampleAxis.Linear(extent, extent * times, alignCorners);
        }
    }
}
