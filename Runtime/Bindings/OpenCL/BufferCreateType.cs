namespace Silk.NET.OpenCL
{
    /// <summary>cl_buffer_create_type. Its one member has had different names in the packages: cast the number.</summary>
    internal enum BufferCreateType
    {
    }
}
