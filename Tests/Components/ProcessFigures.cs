using NUnit.Framework;

namespace Hebb.Tests.Components;

/// <summary>What the process holds, to be compared before and after what should leave nothing behind.</summary>
/// <param name="Managed">Bytes of objects.</param>
/// <param name="Resident">Bytes in memory, 0 where that cannot be known.</param>
/// <param name="Handles">Open files and devices, 0 where that cannot be known.</param>
internal sealed record ProcessFigures(long Managed, long Resident, int Handles)
{
    private const string FileHandles = "/proc/self/fd";
    private const string MemoryOfProcess = "/proc/self/statm";
    private const int PageBytes = 4096;
    private const long ManagedSlack = 256 << 10;
    private const long ResidentSlack = 96 << 20;

    public static ProcessFigures Measure()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        return File.Exists(MemoryOfProcess)
            ? new(managed, long.Parse(File.ReadAllText(MemoryOfProcess).Split(' ')[1]) * PageBytes, Directory.GetFiles(FileHandles).Length)
            : new(managed, 0, 0);
    }

    public void AssertNoGrowthSince(ProcessFigures before, string what)
    {
        TestContext.Out.WriteLine($"{what}: managed {before.Managed:#,0} -> {Managed:#,0} bytes, resident {before.Resident:#,0} -> {Resident:#,0} bytes, {before.Handles} -> {Handles} file handles");
        Assert.That(Managed - before.Managed, Is.LessThan(ManagedSlack));
        Assert.That(Handles, Is.LessThanOrEqualTo(before.Handles + 1));
        Assert.That(Resident - before.Resident, Is.LessThan(ResidentSlack));
    }
}
