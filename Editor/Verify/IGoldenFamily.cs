using Hebb.Devices;

namespace Hebb.Editor.Verify;

/// <summary>Knows how to compute the goldens of one kind with Hebb.</summary>
internal interface IGoldenFamily
{
    bool Knows(GoldenFile golden);

    /// <summary>Computes what the golden holds on <paramref name="device"/> and compares.</summary>
    /// <exception cref="UnknownGoldenException">It has a setting that Hebb does not have.</exception>
    void Run(GoldenFile golden, Device device, GoldenReport report);

    Tolerance Tolerance => Tolerance.Operator;
}
