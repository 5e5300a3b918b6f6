using Hebb.Agents;
using NUnit.Framework;

namespace Hebb.Tests.Agents;

public sealed class StepTimeTests
{
    [Test]
    public void A_single_delay_does_not_count_and_a_lasting_one_does()
    {
        var time = new StepTime();
        Assert.That(time.Expected, Is.EqualTo(TimeSpan.Zero));
        Assert.That(After(time, 50), Is.EqualTo(50));
        Assert.That(After(time, 2), Is.EqualTo(2));
        Assert.That(After(time, 1, 1, 1, 1, 1, 1, 1), Is.EqualTo(1));
        Assert.That(After(time, 30), Is.EqualTo(1));
        Assert.That(After(time, 20), Is.EqualTo(20));
        Assert.That(After(time, 1, 1, 1, 1, 1, 1, 1), Is.EqualTo(1));
    }

    private static double After(StepTime time, params double[] milliseconds)
    {
        foreach (var taken in milliseconds)
        {
            time.Add(TimeSpan.FromMilliseconds(taken));
        }

        return time.Expected.TotalMilliseconds;
    }
}
