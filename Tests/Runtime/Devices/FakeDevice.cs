using Hebb.Devices;

namespace Hebb.Tests.Devices;

/// <summary>A device that can only say what it is.</summary>
internal sealed class FakeDevice(DeviceInfo info) : Device
{
    public override DeviceInfo Info => info;

    public override long AllocatedBytes => 0;

    public override long SubmittedDispatches => 0;

    public override DeviceBuffer Allocate(long bytes, string label) => throw new NotSupportedException();

    public override HostBuffer AllocateHost(long bytes, string label) => throw new NotSupportedException();

    public override void Upload(BufferRange destination, ReadOnlySpan<byte> source) => throw new NotSupportedException();

    public override void Download(BufferRange source, Span<byte> destination) => throw new NotSupportedException();

    public override Recording Record(IReadOnlyList<Transfer> uploads, IReadOnlyList<Dispatch> dispatches, IReadOnlyList<Transfer> downloads) =>
        throw new NotSupportedException();

    public override void Dispose()
    {
    }
}
