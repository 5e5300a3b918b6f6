namespace Silk.NET.Core.Native
{
    /// <summary>The functions that an extension adds to <typeparamref name="T"/>.</summary>
    internal abstract class NativeExtension<T>
        where T : NativeAPI
    {
    }
}
