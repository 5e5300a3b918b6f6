namespace Hebb.Assets
{
    /// <summary>How a model file keeps the trained tensors. Whatever it is, a loaded model computes in single precision.</summary>
    public enum WeightPrecision
    {
        /// <summary>As they are.</summary>
        Float32,

        /// <summary>Rounded to half precision: half the size, 3 to 4 decimal digits. State that is not trained stays as it is.</summary>
        Float16,
    }
}
