using Hebb.Devices;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>The recurrent weights in the order in which steps read them; see the kernel PackPanels.</summary>
    internal static class RecurrentPanels
    {
        private const int PanelWidth = 16;

        /// <summary>The shape of packed weights.</summary>
        public static TensorShape Shape(int columns, int depth, int parts) =>
            new TensorShape((columns + PanelWidth - 1) / PanelWidth, depth, parts, PanelWidth);

        /// <summary>Packs (G * H, H) for products with the hidden state: a part per gate, summed along the second axis.</summary>
        public static Dispatch ForStates(RecurrentGeometry geometry, BufferRange weight, BufferRange packed) => new PackPanelsKernel
        {
            X = weight,
            Y = packed,
            Columns = geometry.Units,
            Depth = geometry.Units,
            Parts = geometry.Gates,
            ColumnStride = geometry.Units,
            DepthStride = 1,
            PartStride = geometry.Units * geometry.Units,
        }.ToDispatch();

        /// <summary>Packs (G * H, H) for products with gradients of the sums: one part, summed along the first axis.</summary>
        public static Dispatch ForGradients(RecurrentGeometry geometry, BufferRange weight, BufferRange packed) => new PackPanelsKernel
        {
            X = weight,
            Y = packed,
            Columns = geometry.Units,
            Depth = geometry.Width,
            Parts = 1,
            ColumnStride = 1,
            DepthStride = geometry.Units,
        }.ToDispatch();
    }
}
