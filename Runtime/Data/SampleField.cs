using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>One tensor of every sample of a data set: an input or a target.</summary>
    public sealed class SampleField
    {
        /// <summary>Describes a field; <paramref name="shape"/> is that of one sample, without the batch axis.</summary>
        public SampleField(string name, TensorShape shape, DataType type = DataType.Float32)
        {
            Name = name;
            Shape = shape;
            Type = type;
        }

        /// <summary>The name of a target that is no target: what each sample counts for in the loss, one float32 number.</summary>
        public const string SampleWeight = "sample_weight";

        /// <summary>What the field is called: <c>image</c>, <c>label</c>.</summary>
        public string Name { get; }

        /// <summary>The shape of one sample, without the batch axis; a scalar for a class label.</summary>
        public TensorShape Shape { get; }

        /// <summary>What one element is.</summary>
        public DataType Type { get; }

        /// <summary>Bytes of one sample.</summary>
        public int ByteCount => sizeof(float) * Shape.Length;
    }
}
