namespace Hebb.Tensors
{
    /// <summary>What one element of a tensor is. Both take 4 bytes.</summary>
    public enum DataType
    {
        /// <summary>IEEE 754 single precision.</summary>
        Float32,

        /// <summary>Signed 32-bit integer: labels, indices, tokens.</summary>
        Int32,
    }
}
