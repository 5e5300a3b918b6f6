namespace Hebb.Kernels
{
    /// <summary>An activation that kernels with an epilogue apply before they store; the numbers are those of Shaders/Common/Activation.k.</summary>
    internal enum FusedActivation
    {
        None = 0,
        Relu = 1,
        Tanh = 2,
        Sigmoid = 3,
    }
}
