using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Vulkan;

public class VulkanPipelineFileTests
{
    private string _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("hebb-vulkan-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Compiled_pipelines_are_kept_in_one_whole_file_per_device_and_driver()
    {
        RunKernel(_folder);
        var files = Directory.GetFiles(_folder);
        Assert.That(files, Has.Length.EqualTo(1));
        Assert.That(Path.GetFileName(files[0]), Does.Match("^[0-9a-f]{32}-[0-9a-f]{8}\\.pipelines$"));
        Assert.That(CacheFile.TryRead(files[0]), Is.Not.Null.And.Not.Empty);

        RunKernel(_folder);
        Assert.That(Directory.GetFiles(_folder), Is.EqualTo(files));
    }

    [Test]
    public void A_folder_that_does_not_exist_is_created()
    {
        var folder = Path.Combine(_folder, "a", "b");
        RunKernel(folder);
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_damaged_file_is_ignored_and_replaced()
    {
        RunKernel(_folder);
        var file = Directory.GetFiles(_folder).Single();
        var whole = File.ReadAllBytes(file);
        var damaged = whole.ToArray();
        damaged[^1] ^= 1;
        File.WriteAllBytes(file, damaged);

        RunKernel(_folder);

        Assert.That(CacheFile.TryRead(file), Is.Not.Null);
    }

    [Test]
    public void A_whole_file_with_content_the_driver_does_not_know_is_ignored()
    {
        RunKernel(_folder);
        var file = Directory.GetFiles(_folder).Single();
        Assert.That(CacheFile.TryWrite(file, new byte[100]));
        RunKernel(_folder);
    }

    [Test]
    public void A_folder_that_cannot_be_written_only_costs_time()
    {
        var occupied = Path.Combine(_folder, "file");
        File.WriteAllText(occupied, string.Empty);
        RunKernel(Path.Combine(occupied, "folder"));
    }

    [Test]
    public void A_device_that_compiled_nothing_writes_nothing()
    {
        SoftwareVulkan.Open(_folder).Dispose();
        Assert.That(Directory.GetFiles(_folder), Is.Empty);
    }

    private static void RunKernel(string folder)
    {
        var device = SoftwareVulkan.Open(folder);
        var x = device.Allocate(4, "x");
        var recording = device.Record([], [new FillKernel { Y = new BufferRange(x, 0, 4), Value = 3, Count = 1 }.ToDispatch()], []);
        recording.Submit();
        recording.Wait();
        var result = new float[1];
        device.Download(x.All, MemoryMarshal.AsBytes(result.AsSpan()));
        recording.Dispose();
        x.Dispose();
        device.Dispose();
        Assert.That(result[0], Is.EqualTo(3f));
        Assert.That(device.ValidationMessages, Is.Empty);
    }
}
