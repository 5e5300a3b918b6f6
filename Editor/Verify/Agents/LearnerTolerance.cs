using Hebb.Devices;

namespace Hebb.Editor.Verify.Agents;

/// <summary>How far results computed in float32 may be from those in float64.</summary>
internal static class LearnerTolerance
{
    public const double Absolute = 1e-5;
    public const double Relative = 1e-4;

    /// <summary>For statistics that are kept in double precision of float32 samples.</summary>
    public const double Statistics = 1e-6;

    private const double WeightsOnCpu = 5e-6;
    private const double WeightsElsewhere = 2e-5;

    /// <summary>For weights after several steps of an optimizer.</summary>
    public static double Weights(Device device) => device.Info.Kind == DeviceKind.Cpu ? WeightsOnCpu : WeightsElsewhere;
}
