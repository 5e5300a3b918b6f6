namespace Hebb.Assets
{
    /// <summary>What one element of a tensor in a safetensors file is; named as in the file.</summary>
    public enum SafetensorsType
    {
        /// <summary>IEEE 754 half precision.</summary>
        F16,

        /// <summary>IEEE 754 single precision.</summary>
        F32,

        /// <summary>Signed 32-bit integer.</summary>
        I32,

        /// <summary>Signed 64-bit integer.</summary>
        I64,
    }
}
