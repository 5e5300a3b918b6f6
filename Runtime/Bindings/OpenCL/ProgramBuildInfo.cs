namespace Silk.NET.OpenCL
{
    /// <summary>cl_program_build_info</summary>
    internal enum ProgramBuildInfo
    {
        BuildStatus = 0x1181,
        BuildOptions = 0x1182,
        BuildLog = 0x1183,
        BinaryType = 0x1184,
    }
}
