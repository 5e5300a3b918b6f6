using Hebb.Editor.Sessions.Scenes;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

internal sealed class FrameTimesTests
{
    [Test]
    public void A_percentile_is_the_smallest_distance_that_so_many_do_not_exceed()
    {
        var times = new FrameTimes();
        Assert.That(times.Percentile(0.5), Is.NaN);
        for (var milliseconds = 200; milliseconds > 0; milliseconds--)
        {
            times.Note(TimeSpan.FromMilliseconds(milliseconds));
        }

        Assert.That(times.Percentile(0.5), Is.EqualTo(100));
        Assert.That(times.Percentile(0.99), Is.EqualTo(198));
        Assert.That(times.Percentile(1), Is.EqualTo(200));
    }

    [Test]
    public void Standing_still_is_no_frame()
    {
        var times = new FrameTimes();
        times.Begin();
        times.Break();
        times.Begin();
        Assert.That(times.Percentile(1), Is.NaN);
        times.Begin();
        Assert.That(times.Percentile(1), Is.GreaterThanOrEqualTo(0));
    }
}
