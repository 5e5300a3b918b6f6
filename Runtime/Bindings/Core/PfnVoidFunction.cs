namespace Silk.NET.Core
{
    /// <summary>A native function whose signature the caller knows.</summary>
    internal readonly unsafe struct PfnVoidFunction
    {
        // Untyped: Mono overflows its stack over a struct with a field that is a function pointer.
        private readonly void* _handle;

        public PfnVoidFunction(delegate* unmanaged[Cdecl]<void> handle) => _handle = handle;

        public delegate* unmanaged[Cdecl]<void> Handle => (delegate* unmanaged[Cdecl]<void>)_handle;

        public static implicit operator nint(PfnVoidFunction function) => (nint)function.Handle;
    }
}
