using System.Globalization;
using Hebb.Devices;
using Hebb.Editor.Benchmarks;

namespace Hebb.Tests.Mono;

/// <summary>Times the training that <c>hebb bench mlp</c> times, as a peer of it.</summary>
internal static class TrainingSpeed
{
    private const int Seed = 1;

    /// <summary>Prints the line of JSON that a peer prints.</summary>
    public static int Run(Device device)
    {
        using var workload = MlpWorkload.Kind.Create(device, Seed);
        var seconds = workload.Measure(CancellationToken.None)[0];
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{{\"peer\":\"{0}\",\"{1}\":{2:0.0000}}}", device.Info.Driver, MlpWorkload.Kind.Figures[0].Field, seconds));
        return 0;
    }
}
