using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Where the samples enter a functional model.</summary>
    public sealed class Input : LayerOutput
    {
        /// <summary>Declares an input.</summary>
        /// <param name="shape">Shape of one sample, without the batch axis.</param>
        /// <param name="type">What one element is: float32, or int32 for tokens.</param>
        public Input(TensorShape shape, DataType type = DataType.Float32)
        {
            Shape = shape;
            Type = type;
        }

        /// <summary>Declares an input of float32 samples with the given extents.</summary>
        public Input(params int[] extents)
            : this(new TensorShape(extents))
        {
        }

        /// <summary>Shape of one sample, without the batch axis.</summary>
        public TensorShape Shape { get; }

        /// <summary>What one element is.</summary>
        public DataType Type { get; }
    }
}
