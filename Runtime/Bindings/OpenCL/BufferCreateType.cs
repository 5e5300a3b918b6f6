namespace Silk.NET.OpenCL
{
    /// <summary>cl_buffer_create_type</summary>
    internal enum BufferCreateType
    {
        Region = 0x1220,
    }
}
