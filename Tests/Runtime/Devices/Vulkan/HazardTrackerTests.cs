using Hebb.Devices.Vulkan;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Vulkan;

public class HazardTrackerTests
{
    private readonly object _memory = new();
    private readonly object _other = new();
    private HazardTracker _tracker = null!;

    [SetUp]
    public void Create() => _tracker = new HazardTracker();

    [Test]
    public void The_first_operation_needs_no_barrier() => Assert.That(_tracker.Add([Write(0, 256)]), Is.False);

    [Test]
    public void Reading_what_was_written_needs_a_barrier()
    {
        _tracker.Add([Write(0, 256)]);
        Assert.That(_tracker.Add([Read(0, 256)]), Is.True);
    }

    [Test]
    public void Overwriting_what_was_read_needs_a_barrier()
    {
        _tracker.Add([Read(0, 256)]);
        Assert.That(_tracker.Add([Write(0, 256)]), Is.True);
    }

    [Test]
    public void Overwriting_what_was_written_needs_a_barrier()
    {
        _tracker.Add([Write(0, 256)]);
        Assert.That(_tracker.Add([Write(0, 256)]), Is.True);
    }

    [Test]
    public void Reading_twice_needs_no_barrier()
    {
        _tracker.Add([Read(0, 256)]);
        Assert.That(_tracker.Add([Read(0, 256)]), Is.False);
    }

    [Test]
    public void An_overlap_of_one_byte_needs_a_barrier()
    {
        _tracker.Add([Write(0, 257)]);
        Assert.That(_tracker.Add([Read(256, 256)]), Is.True);
    }

    [Test]
    public void Neighbouring_ranges_need_no_barrier()
    {
        _tracker.Add([Write(256, 256)]);
        Assert.That(_tracker.Add([Read(0, 256), Write(512, 256)]), Is.False);
    }

    [Test]
    public void The_same_offsets_of_another_memory_need_no_barrier()
    {
        _tracker.Add([Write(0, 256)]);
        Assert.That(_tracker.Add([new MemoryAccess(_other, 0, 256, writes: true)]), Is.False);
    }

    [Test]
    public void One_operation_that_reads_and_writes_the_same_bytes_needs_no_barrier() =>
        Assert.That(_tracker.Add([Read(0, 256), Write(0, 256)]), Is.False);

    [Test]
    public void A_barrier_settles_everything_before_it()
    {
        _tracker.Add([Write(0, 256)]);
        _tracker.Add([Write(256, 256)]);
        Assert.That(_tracker.Add([Read(0, 256)]), Is.True);
        Assert.That(_tracker.Add([Read(256, 256)]), Is.False);
    }

    [Test]
    public void An_operation_that_caused_a_barrier_is_itself_remembered()
    {
        _tracker.Add([Write(0, 256)]);
        _tracker.Add([Read(0, 256), Write(256, 256)]);
        Assert.That(_tracker.Add([Read(256, 256)]), Is.True);
    }

    private MemoryAccess Read(long start, long bytes) => new(_memory, start, bytes, writes: false);

    private MemoryAccess Write(long start, long bytes) => new(_memory, start, bytes, writes: true);
}
