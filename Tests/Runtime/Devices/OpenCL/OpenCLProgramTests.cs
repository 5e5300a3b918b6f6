using System.Security.Cryptography;
using Hebb.Devices;
using Hebb.Devices.OpenCL;
using NUnit.Framework;

namespace Hebb.Tests.Devices.OpenCL;

public sealed class OpenCLProgramTests : OpenCLFixture
{
    private const int DigestBytes = 32;
    private const string Double = "b0[0] *= 2;";

    private string folder = null!;

    private string Entry => Directory.GetFiles(folder).Single();

    [SetUp]
    public void CreateCache()
    {
        folder = Path.Combine(Path.GetTempPath(), "hebb-tests-" + Guid.NewGuid().ToString("N"), "opencl");
    }

    [TearDown]
    public void DeleteCache()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void A_build_failure_names_the_kernel_and_carries_the_log_of_the_driver()
    {
        var broken = Kernels.Add("Broken", 1, "", "b0[0] = no_such_name;");
        using var buffer = Upload(0);
        Assert.That(() => Record(new Dispatch(broken, [buffer.All], [], 1)), Throws.TypeOf<DeviceException>()
            .With.Message.Contains("Broken").And.Message.Contains("no_such_name").And.Message.Contains("BuildProgramFailure"));
    }

    [Test]
    public void Division_keeps_full_precision_and_infinity_is_not_assumed_away()
    {
        var kernel = Kernels.Add("Strict", 1, "", "float x = b0[0]; b0[1] = isinf(x) ? 1.0f : 0.0f; b0[2] = b0[3] / b0[4];");
        using var buffer = Upload(float.PositiveInfinity, 0, 0, 1, 3);
        Run(new Dispatch(kernel, [buffer.All], [], 1));
        Assert.That(Download(buffer.All, 3)[1..], Is.EqualTo(new[] { 1f, 1f / 3f }));
    }

    [Test]
    public void A_built_program_is_kept_and_used_again()
    {
        Assert.That(RunWithCache(Double), Is.EqualTo(6));
        byte[] kept = File.ReadAllBytes(Entry);
        var written = File.GetLastWriteTimeUtc(Entry);
        Assert.That(RunWithCache(Double), Is.EqualTo(6));
        Assert.Multiple(() =>
        {
            Assert.That(SHA256.HashData(kept.AsSpan(DigestBytes)), Is.EqualTo(kept[..DigestBytes]));
            Assert.That(File.GetLastWriteTimeUtc(Entry), Is.EqualTo(written), "the entry was written a second time");
        });
    }

    [Test]
    public void A_program_in_the_cache_is_what_runs()
    {
        RunWithCache(Double);
        byte[] doubling = File.ReadAllBytes(Entry);
        Directory.Delete(folder, recursive: true);
        const string TimesFive = "b0[0] *= 5;";
        RunWithCache(TimesFive);
        File.WriteAllBytes(Entry, doubling);
        Assert.That(RunWithCache(TimesFive), Is.EqualTo(6));
    }

    [Test]
    public void A_damaged_entry_is_built_again([Values("empty", "cut", "bit", "text")] string damage)
    {
        RunWithCache(Double);
        byte[] whole = File.ReadAllBytes(Entry);
        File.WriteAllBytes(Entry, Damage(whole, damage));
        Assert.That(RunWithCache(Double), Is.EqualTo(6));
        Assert.That(new FileInfo(Entry).Length, Is.GreaterThan(DigestBytes));
        byte[] again = File.ReadAllBytes(Entry);
        Assert.That(SHA256.HashData(again.AsSpan(DigestBytes)), Is.EqualTo(again[..DigestBytes]));
    }

    [Test]
    public void A_whole_entry_that_the_driver_does_not_take_is_built_again()
    {
        RunWithCache(Double);
        byte[] foreign = "a program of another driver"u8.ToArray();
        File.WriteAllBytes(Entry, [.. SHA256.HashData(foreign), .. foreign]);
        Assert.That(RunWithCache(Double), Is.EqualTo(6));
        Assert.That(new FileInfo(Entry).Length, Is.GreaterThan(DigestBytes + foreign.Length));
    }

    [Test]
    public void A_changed_source_is_another_entry()
    {
        RunWithCache(Double);
        Assert.That(RunWithCache("b0[0] *= 2; b0[0] += 1;"), Is.EqualTo(7));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(2));
    }

    [Test]
    public void A_cache_folder_that_cannot_be_made_costs_nothing_but_time()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        File.WriteAllText(folder, "a file where the folder should be");
        Assert.That(RunWithCache(Double), Is.EqualTo(6));
        File.Delete(folder);
    }

    private static byte[] Damage(byte[] whole, string damage)
    {
        switch (damage)
        {
            case "empty":
                return [];
            case "cut":
                return whole[..(whole.Length / 2)];
            case "bit":
                byte[] flipped = (byte[])whole.Clone();
                flipped[^100] ^= 1;
                return flipped;
            default:
                return "not a program"u8.ToArray();
        }
    }

    /// <summary>Runs a kernel on the number 3, on a new device that uses the cache.</summary>
    private float RunWithCache(string body)
    {
        var kernels = new TextKernels();
        var kernel = kernels.Add("Change", 1, "", body);
        using var device = OpenCLDevice.Create(SoftwareOpenCL.Index, kernels, new OpenCLProgramCache(folder));
        using var buffer = device.Allocate(4, "value");
        device.Upload(buffer.All, BitConverter.GetBytes(3f));
        using var recording = device.Record([], [new Dispatch(kernel, [buffer.All], [], 1)], []);
        recording.Submit();
        byte[] result = new byte[4];
        device.Download(buffer.All, result);
        return BitConverter.ToSingle(result);
    }
}
