namespace Silk.NET.OpenCL
{
    /// <summary>cl_context_properties</summary>
    internal enum ContextProperties : ulong
    {
        Platform = 0x1084,
        InteropUserSync = 0x1085,
    }
}
