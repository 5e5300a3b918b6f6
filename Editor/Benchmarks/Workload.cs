using Hebb.Devices;

namespace Hebb.Editor.Benchmarks;

/// <summary>Work that is done over and over on a device to see how long it takes. Owns the device.</summary>
internal abstract class Workload(Device device) : IDisposable
{
    public Device Device => device;

    /// <summary>Does the work once.</summary>
    /// <returns>One number for each of the kind's figures.</returns>
    public abstract IReadOnlyList<double> Measure(CancellationToken cancellation);

    public void Dispose()
    {
        Release();
        device.Dispose();
    }

    /// <summary>Gives back what lives on the device.</summary>
    protected abstract void Release();
}
