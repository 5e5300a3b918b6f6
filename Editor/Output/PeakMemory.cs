using System.Diagnostics;

namespace Hebb.Editor.Output;

/// <summary>How much memory the process has taken at most.</summary>
internal static class PeakMemory
{
    /// <summary>In units of 2^20 bytes, to one decimal.</summary>
    public static double Megabytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return Math.Round(process.PeakWorkingSet64 / 1048576.0, 1);
        }
    }
}
