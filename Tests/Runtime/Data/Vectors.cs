using System.Numerics;

namespace Hebb.Tests.Data;

/// <summary>The two loops that the simple classifiers spend their time in.</summary>
internal static class Vectors
{
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sum += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
        }

        var total = Vector.Sum(sum);
        for (; i < a.Length; i++)
        {
            total += a[i] * b[i];
        }

        return total;
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="a"/> to <paramref name="sum"/>.</summary>
    public static void AddScaled(Span<float> sum, float factor, ReadOnlySpan<float> a)
    {
        var i = 0;
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(sum[i..]) + (factor * new Vector<float>(a[i..]))).CopyTo(sum[i..]);
        }

        for (; i < a.Length; i++)
        {
            sum[i] += factor * a[i];
        }
    }
}
