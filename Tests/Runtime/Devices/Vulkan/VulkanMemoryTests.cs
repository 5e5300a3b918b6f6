using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Vulkan;

public class VulkanMemoryTests : VulkanFixture
{
    private const int StagingBytes = 4 << 20;

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(255)]
    [TestCase(256)]
    [TestCase(257)]
    [TestCase(65537)]
    [TestCase(StagingBytes - 1)]
    [TestCase(StagingBytes)]
    [TestCase(StagingBytes + 1)]
    [TestCase((2 * StagingBytes) + 4099)]
    public void Uploaded_bytes_come_back(int count)
    {
        var sent = new byte[count];
        new Random(count).NextBytes(sent);
        using var buffer = Device.Allocate(count, "bytes");

        Device.Upload(buffer.All, sent);

        var received = new byte[count];
        Device.Download(buffer.All, received);
        Assert.That(received.AsSpan().SequenceEqual(sent));
    }

    [Test]
    public void An_upload_touches_only_its_range()
    {
        using var buffer = Device.Allocate(3 * DeviceBuffer.Alignment, "three blocks");
        Device.Upload(new BufferRange(buffer, DeviceBuffer.Alignment, 5), new byte[] { 1, 2, 3, 4, 5 });

        var received = new byte[3 * DeviceBuffer.Alignment];
        Device.Download(buffer.All, received);

        var expected = new byte[received.Length];
        new byte[] { 1, 2, 3, 4, 5 }.CopyTo(expected, DeviceBuffer.Alignment);
        Assert.That(received, Is.EqualTo(expected));
    }

    [Test]
    public void New_memory_is_zero_even_where_old_memory_was_not()
    {
        const int Count = 1 << 20;
        using (var old = Device.Allocate(Count, "old"))
        {
            Device.Upload(old.All, Enumerable.Repeat((byte)0xFF, Count).ToArray());
        }

        using var buffer = Device.Allocate(Count, "new");
        var received = new byte[Count];
        received.AsSpan().Fill(1);
        Device.Download(buffer.All, received);
        Assert.That(received.AsSpan().IndexOfAnyExcept((byte)0), Is.EqualTo(-1));
    }

    [Test]
    public void Allocated_bytes_count_what_is_held_in_whole_blocks()
    {
        var first = Device.Allocate(1, "first");
        var second = Device.Allocate(DeviceBuffer.Alignment + 1, "second");
        Assert.That(Device.AllocatedBytes, Is.EqualTo(3 * DeviceBuffer.Alignment));
        Assert.That(second.Bytes, Is.EqualTo(2 * DeviceBuffer.Alignment));

        first.Dispose();
        first.Dispose();
        Assert.That(Device.AllocatedBytes, Is.EqualTo(2 * DeviceBuffer.Alignment));

        second.Dispose();
        Assert.That(Device.AllocatedBytes, Is.Zero);
    }

    [Test]
    public void Disposed_memory_goes_back_to_the_system()
    {
        const long Bytes = 64 << 20;
        using (Device.Allocate(Bytes, "warm-up"))
        {
        }

        var before = ResidentMemory.Bytes();
        for (var i = 0; i < 16; i++)
        {
            using var buffer = Device.Allocate(Bytes, "large");
        }

        Assert.That(ResidentMemory.Bytes() - before, Is.LessThan(4 * Bytes));
    }

    [Test]
    public void An_allocation_above_the_limit_is_refused_with_its_label_and_the_limit()
    {
        var limit = Device.Info.MaxAllocationBytes;
        Assert.That(
            () => Device.Allocate(limit + 1, "activations"),
            Throws.TypeOf<DeviceException>().With.Message.Contains("activations").And.Message.Contains(limit.ToString()));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void An_allocation_of_nothing_is_refused(long bytes)
    {
        Assert.That(() => Device.Allocate(bytes, "nothing"), Throws.TypeOf<DeviceException>().With.Message.Contains("nothing"));
        Assert.That(() => Device.AllocateHost(bytes, "nothing"), Throws.TypeOf<DeviceException>().With.Message.Contains("nothing"));
    }

    [Test]
    public void A_disposed_buffer_is_refused_by_its_label()
    {
        var buffer = Device.Allocate(4, "gone");
        buffer.Dispose();
        Assert.That(() => Device.Upload(buffer.All, new byte[4]), Throws.TypeOf<DeviceException>().With.Message.Contains("gone"));
    }

    [Test]
    public void A_copy_longer_than_its_range_is_refused()
    {
        using var buffer = Device.Allocate(256, "short");
        Assert.That(() => Device.Upload(buffer.All, new byte[257]), Throws.TypeOf<DeviceException>().With.Message.Contains("257").And.Message.Contains("short"));
        Assert.That(() => Device.Download(buffer.All, new byte[257]), Throws.TypeOf<DeviceException>().With.Message.Contains("257").And.Message.Contains("short"));
    }

    [Test]
    public unsafe void A_host_buffer_keeps_its_address_and_content()
    {
        using var host = Device.AllocateHost(1000, "host");
        var address = (nint)host.Pointer;
        host.Span(7, 3).Fill(42);
        using (Device.AllocateHost(1000, "another"))
        {
            Assert.That((nint)host.Pointer, Is.EqualTo(address));
            Assert.That(host.Span(7, 3).ToArray(), Is.EqualTo(new byte[] { 42, 42, 42 }));
        }
    }

    [Test]
    public unsafe void A_disposed_host_buffer_is_refused_by_its_label()
    {
        var host = Device.AllocateHost(4, "gone");
        host.Dispose();
        host.Dispose();
        Assert.That(() => (nint)host.Pointer, Throws.TypeOf<DeviceException>().With.Message.Contains("gone"));
    }
}
