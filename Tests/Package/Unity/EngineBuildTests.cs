using System.Runtime.Loader;
using Hebb.Devices;
using Hebb.Tests.Unity;
using NUnit.Framework;

namespace Hebb.Tests.Package.Unity;

/// <summary>The runtime as Unity builds it, without embedded files, with its kernels from the asset alone.</summary>
[Category("Deep")]
public class EngineBuildTests
{
    private const string Probe = """
        using Hebb.Devices;
        using Hebb.Unity.Tests;

        public static class Probe
        {
            public static void Install(byte[] kernels) => KernelArchive.Install(kernels);

            public static bool Learn(string device)
            {
                using var chosen = new DeviceCatalog().Choose(DeviceRequest.Parse(device)).Device;
                return ExclusiveOr.Train(chosen) < ExclusiveOr.Learned;
            }
        }
        """;

    private AssemblyLoadContext context = null!;
    private Type probe = null!;

    [OneTimeSetUp]
    public void Build()
    {
        var runtime = UnityPackage.OfRepository.Compile("Hebb.Runtime");
        var script = new UnityAssembly("Probe", [("Probe.cs", Probe), (ExclusiveOrSource.FileName, ExclusiveOrSource.Text)], [runtime.Reference], usesEngine: false);
        context = new AssemblyLoadContext("Unity", isCollectible: true);
        context.LoadFromStream(new MemoryStream(runtime.Emit()));
        probe = context.LoadFromStream(new MemoryStream(script.Emit())).GetType("Probe", throwOnError: true)!;
    }

    [OneTimeTearDown]
    public void Unload() => context.Unload();

    [Test]
    public void It_says_what_it_lacks_and_learns_on_every_device_once_it_has_the_asset()
    {
        Assert.That(() => Call("Learn", "vulkan"), Throws.InnerException.With.Message.Contains("hand the archive of all kernels to KernelArchive.Install"));

        Call("Install", File.ReadAllBytes(Path.Combine(RepositoryFolder.Path, "Runtime", "Components", "Resources", KernelArchive.AssetName + ".bytes")));

        foreach (var device in new[] { "cpu", "vulkan", "opencl" })
        {
            Assert.That(Call("Learn", device), Is.True, device);
        }
    }

    private object? Call(string method, object argument) => probe.GetMethod(method)!.Invoke(null, [argument]);
}
