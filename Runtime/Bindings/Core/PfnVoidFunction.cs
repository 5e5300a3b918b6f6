namespace Silk.NET.Core
{
    /// <summary>A native function whose signature the caller knows.</summary>
    internal readonly unsafe struct PfnVoidFunction
    {
        public readonly delegate* unmanaged[Cdecl]<void> Handle;

        public PfnVoidFunction(delegate* unmanaged[Cdecl]<void> handle) => Handle = handle;

        public static implicit operator nint(PfnVoidFunction function) => (nint)function.Handle;
    }
}
