using Hebb.Editor.Agents;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

public sealed class ThresholdCrossingTests
{
    [Test]
    public void The_first_mean_of_a_hundred_episodes_that_reaches_the_threshold_counts()
    {
        var crossing = new ThresholdCrossing(475);
        crossing.Look(100, 99, 500);
        crossing.Look(200, 100, double.NaN);
        crossing.Look(300, 101, 474.9);
        Assert.That(crossing.Steps, Is.Null);

        crossing.Look(400, 102, 475);
        crossing.Look(500, 103, 480);
        Assert.That(crossing.Steps, Is.EqualTo(400));
    }

    [Test]
    public void Without_a_threshold_nothing_is_reached()
    {
        var crossing = new ThresholdCrossing(null);
        crossing.Look(100, 1000, double.PositiveInfinity);
        Assert.That(crossing.Steps, Is.Null);
    }
}
