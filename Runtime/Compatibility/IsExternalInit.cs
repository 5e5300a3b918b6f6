#if !NET5_0_OR_GREATER
namespace System.Runtime.CompilerServices
{
    /// <summary>Lets the compiler emit <c>init</c> accessors on netstandard2.1, which lacks this type.</summary>
    internal static class IsExternalInit
    {
    }
}
#endif
