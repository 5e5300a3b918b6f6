using Hebb.Editor.Sessions.Scenes;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

public sealed class CurveSpacingTests
{
    [Test]
    public void Ten_times_as_much_learning_adds_few_points_and_the_first_stay()
    {
        var spacing = new CurveSpacing();
        var kept = Enumerable.Range(1, 100_000).Select(update => update * 256L).Where(place => spacing.Keeps("pole", place)).ToList();

        Assert.That(kept.Take(500), Is.EqualTo(Enumerable.Range(1, 500).Select(update => update * 256L)), "nothing is left out while the curve is short");
        var before = kept.Count(place => place <= 2_560_000);
        Assert.That(kept.Count - before, Is.LessThan(1500));
        Assert.That(kept.Zip(kept.Skip(1)), Has.All.Matches<(long From, long To)>(pair => pair.To - pair.From <= (pair.To / 500) + 256), "no gap is wider than a pixel");
    }

    [Test]
    public void Curves_are_spaced_apart_from_each_other()
    {
        var spacing = new CurveSpacing();
        Assert.That(spacing.Keeps("left", 1_000_000));
        Assert.That(spacing.Keeps("right", 1_000_001));
        Assert.That(spacing.Keeps("left", 1_000_001), Is.False);
    }
}
