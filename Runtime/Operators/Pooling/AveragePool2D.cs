using System;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Means over windows.</summary>
    public static class AveragePool2DExtensions
    {
        private const string OperatorName = "AveragePool2D";
        private const string AdaptiveName = "AdaptiveAveragePool2D";

        /// <summary>The mean of each window of every channel.</summary>
        /// <param name="x">Images, (N, C, H, W).</param>
        /// <param name="window">Rows and columns of the window.</param>
        /// <param name="stride">Pixels from a window to the next; the window's own extent when null.</param>
        /// <param name="padding">What a window may reach over the border.</param>
        /// <param name="roundUp">Whether pixels that are left over at the bottom and the right get a window of their own.</param>
        /// <param name="countPadding">Whether padding counts as zeros; else the mean is over the pixels of the image alone.</param>
        /// <returns>(N, C, rows, columns).</returns>
        /// <exception cref="ArgumentException">The window is larger than the padded image.</exception>
        public static GraphTensor AveragePool2D(
            this GraphTensor x, Size2D window, Size2D? stride = null, Padding2D padding = default, bool roundUp = false, bool countPadding = false)
        {
            var shape = x.RequireRank(4, OperatorName).Shape;
            var places = Window2D.Over(OperatorName, (shape[2], shape[3]), window, stride ?? window, padding, Size2D.One, Window2D.Pool, roundUp);
            return new ResampleOperator(OperatorName, x, ResampleAxis.Average(places.Rows, countPadding), ResampleAxis.Average(places.Columns, countPadding)).Output;
        }

        /// <summary>Means over windows that are chosen so that <paramref name="output"/> of them cover the image, whatever its extent.</summary>
        /// <param name="x">Images, (N, C, H, W).</param>
        /// <param name="output">Rows and columns of the result.</param>
        /// <returns>(N, C, rows, columns).</returns>
        /// <exception cref="ArgumentException">A number is below 1.</exception>
        public static GraphTensor AdaptiveAveragePool2D(this GraphTensor x, Size2D output)
        {
            var shape = x.RequireRank(4, AdaptiveName).Shape;
            output.RequirePositive(AdaptiveName, "an output");
            return new ResampleOperator(AdaptiveName, x, ResampleAxis.Adaptive(shape[2], output.Height), ResampleAxis.Adaptive(shape[3], output.Width)).Output;
        }

        /// <summary>The mean of each channel: (N, C, H, W) becomes (N, C).</summary>
        public static GraphTensor GlobalAveragePool2D(this GraphTensor x)
        {
            var shape = x.RequireRank(4, "GlobalAveragePool2D").Shape;
            return x.Reshape(new TensorShape(shape[0], shape[1], shape[2] * shape[3])).Mean(2);
        }
    }
}
