using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>The tables through which the convolution kernels find the elements of the window: pairs of offsets into a spread image and into the weights.</summary>
    internal static class ConvolutionTaps
    {
        /// <summary>How a convolution spreads its input.</summary>
        public static SpreadPlanes ForwardSpread(ConvolutionGeometry geometry) => new SpreadPlanes(
            geometry.Images * geometry.Channels, SpreadAxis.For(geometry.Window.Rows), SpreadAxis.For(geometry.Window.Columns));

        /// <summary>The elements of the window in the order of the weights.</summary>
        public static GraphTensor Forward(Graph graph, ConvolutionGeometry geometry)
        {
            var spread = ForwardSpread(geometry);
            var (rows, columns) = (geometry.Window.Rows, geometry.Window.Columns);
            var taps = new List<int>();
            for (var row = 0; row < rows.Window; row++)
            {
                for (var column = 0; column < columns.Window; column++)
                {
                    taps.Add(spread.Offset(row * rows.Dilation, column * columns.Dilation));
                    taps.Add((row * columns.Window) + column);
                }
            }

            return Constant(graph, taps);
        }

        /// <summary>A table as a tensor.</summary>
        public static GraphTensor Constant(Graph graph, List<int> taps) => graph.Constant(new Tensor(new TensorShape(taps.Count), taps.ToArray()), "taps");
    }
}
