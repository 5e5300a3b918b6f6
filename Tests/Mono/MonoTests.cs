using System.Text.RegularExpressions;
using Hebb.Devices;
using Hebb.Devices.Cpu;
using NUnit.Framework;

namespace Hebb.Tests.Mono;

/// <summary>What Unity runs, run by a runtime of the family of Unity's: the assemblies built for netstandard2.1, on Mono.</summary>
[Category("Mono")]
public sealed class MonoTests
{
    private const string AllGoldens = "\n107 passed, 0 failed, 0 skipped\n";
    private const string ManagedOnly = "HEBB_NATIVE=off";

    private static string Native => $"HEBB_NATIVE={NativeLibrary.Find()}";

    [Test]
    public void Every_golden_holds_with_managed_kernels_and_on_each_driver([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind device)
    {
        var (exitCode, output) = MonoProgram.Run([ManagedOnly], "verify", SharedData.Find("goldens"), Name(device));

        Assert.That(output, Does.EndWith(AllGoldens));
        Assert.That(output, Does.Match(@"(?m)^\d{3,} dispatches on ").And.Not.Contain(NativeKernels.FileName));
        Assert.That(exitCode, Is.Zero);
    }

    [Test]
    public void Every_golden_holds_with_native_kernels()
    {
        var (exitCode, output) = MonoProgram.Run([Native], "verify", SharedData.Find("goldens"), "cpu");

        Assert.That(output, Does.EndWith(AllGoldens));
        Assert.That(output, Does.Match(@"(?m)^\d{3,} dispatches on .*Mono.*" + Regex.Escape(NativeKernels.FileName)));
        Assert.That(exitCode, Is.Zero);
    }

    [Test]
    public void Native_kernels_that_lie_beside_the_program_are_used_without_a_word()
    {
        using var folder = new TemporaryFolder();
        folder.Write($"Plugins/x86_64/{NativeKernels.FileName}", File.ReadAllBytes(NativeLibrary.Find()));
        foreach (var file in Directory.GetFiles(MonoProgram.Folder, "*.dll"))
        {
            folder.Write(Path.GetFileName(file), File.ReadAllBytes(file));
        }

        var (_, output) = MonoProgram.RunIn(folder.Path, [], "verify", SharedData.Find("goldens", "losses"), "cpu");

        Assert.That(output, Does.Contain(NativeKernels.FileName));
    }

    [Test]
    public void Native_kernels_that_are_named_and_not_there_are_an_error()
    {
        var (exitCode, output) = MonoProgram.Run(["HEBB_NATIVE=/nowhere/kernels.so"], "learn", "cpu");

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(output, Does.Contain("/nowhere/kernels.so").And.Contain("build-native").And.Not.Contain("   at "));
    }

    [Test]
    public void An_agent_learns_to_balance_a_pole()
    {
        var (exitCode, output) = MonoProgram.Run([Native], "learn", "cpu");

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("mean return").And.Contain("Mono"));
    }

    [Test]
    public void A_scene_is_played_and_its_agents_learn()
    {
        var (exitCode, output) = MonoProgram.Run([Native], "play", Path.Combine(RepositoryFolder.Path, "Samples", "CartPole", "CartPole.scene"));

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Match(@"^8 agents, \d+ episodes, \d+ decisions, \d+ updates\n$"), "The last line is the only one when nothing was logged.");
    }

    [Test]
    public void A_device_that_is_not_there_is_said_in_a_sentence()
    {
        var (exitCode, output) = MonoProgram.Run([], "verify", SharedData.Find("goldens"), "vulkan:99");

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(output, Does.Contain("99").And.Not.Contain("   at "));
    }

    private static string Name(DeviceKind device) => device.ToString().ToLowerInvariant();
}
