namespace Hebb.Tests.Devices.Vulkan;

/// <summary>What this process holds in physical memory, native allocations included.</summary>
internal static class ResidentMemory
{
    public static long Bytes()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
