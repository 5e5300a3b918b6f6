namespace Hebb.Operators
{
    /// <summary>An activation that kernels with an epilogue apply before they store; the numbers are those in the kernel sources.</summary>
    internal enum FusedActivation
    {
        None = 0,
        Relu = 1,
        Tanh = 2,
        Sigmoid = 3,
    }
}
