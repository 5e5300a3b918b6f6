using Hebb.Devices;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Images as the convolution kernels read them: what PadPlanes makes of them.</summary>
    internal sealed class SpreadPlanes
    {
        // Kernels read whole vectors: up to 32 elements beyond the last one they use.
        private const int Slack = 64;

        private readonly int planes;
        private readonly SpreadAxis rows;
        private readonly SpreadAxis columns;

        /// <summary>Describes <paramref name="planes"/> images.</summary>
        public SpreadPlanes(int planes, SpreadAxis rows, SpreadAxis columns)
        {
            this.planes = planes;
            this.rows = rows;
            this.columns = columns;
            Pitch = columns.Pitch;
            Plane = rows.Phases * columns.Phases * rows.Length * Pitch;
        }

        /// <summary>Elements from a row to the next.</summary>
        public int Pitch { get; }

        /// <summary>Elements of an image.</summary>
        public int Plane { get; }

        /// <summary>The memory of all images.</summary>
        public TensorShape Shape => new TensorShape(checked((planes * Plane) + Slack));

        /// <summary>Where the element lies that is so many rows and columns of the image behind the first; both at least 0.</summary>
        public int Offset(int row, int column)
        {
            var phase = (row % rows.Stride * columns.Phases) + (column % columns.Stride);
            return (((phase * rows.Length) + (row / rows.Stride)) * Pitch) + (column / columns.Stride);
        }

        /// <summary>The launch that spreads the images out.</summary>
        public Dispatch Dispatch(BufferRange images, BufferRange spread) => new PadPlanesKernel
        {
            X = images,
            Y = spread,
            Planes = planes,
            Height = rows.Extent,
            Width = columns.Extent,
            Top = rows.Before,
            Left = columns.Before,
            StrideRows = rows.Stride,
            StrideColumns = columns.Stride,
            PhaseRows = rows.Phases,
            PhaseColumns = columns.Phases,
            Rows = rows.Length,
            Pitch = Pitch,
            Count = Shape.Length,
        }.ToDispatch();
    }
}
