using System.Runtime.InteropServices;
using Hebb.Authoring.Training;

namespace Hebb.Editor.Server.Protocol;

/// <summary>Points of curves as numbers: six for each, in the order of <see cref="CurvePoint"/>.</summary>
internal static class CurveFrame
{
    public static Frame Pack(IReadOnlyList<CurvePoint> points)
    {
        var numbers = new float[6 * points.Count];
        for (var index = 0; index < points.Count; index++)
        {
            var (run, epoch, loss, heldOutLoss, accuracy, heldOutAccuracy) = points[index];
            ReadOnlySpan<float> row = [run, epoch, loss, heldOutLoss, accuracy, heldOutAccuracy];
            row.CopyTo(numbers.AsSpan(6 * index));
        }

        return new Frame(PixelFormat.F32, MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray());
    }
}
