namespace Silk.NET.OpenCL
{
    /// <summary>cl_kernel_work_group_info</summary>
    internal enum KernelWorkGroupInfo
    {
        WorkGroupSize = 0x11B0,
        CompileWorkGroupSize = 0x11B1,
        LocalMemSize = 0x11B2,
        PreferredWorkGroupSizeMultiple = 0x11B3,
        PrivateMemSize = 0x11B4,
    }
}
