using Hebb.Authoring.Training;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Authoring;

internal sealed class LearningCurveTests
{
    [Test]
    public void A_curve_fills_the_unit_square_and_leaves_out_what_was_not_measured()
    {
        CurvePoint[] points = [Point(1, 0.5f, 4), Point(1, 1, float.NaN), Point(1, 2, 1)];
        Assert.That(LearningCurve.LargestLoss(points), Is.EqualTo(4));
        Assert.That(LearningCurve.InUnitSquare(points, point => point.Loss, 4), Is.EqualTo(new[] { (0.25f, 1f), (1f, 0.25f) }));
    }

    [Test]
    public void Nothing_measured_gives_no_line_and_a_scale_that_can_be_divided_by()
    {
        Assert.That(LearningCurve.InUnitSquare([], point => point.Loss, LearningCurve.LargestLoss([])), Is.Empty);
        Assert.That(LearningCurve.LargestLoss([Point(1, 1, 0), Point(1, 1, float.PositiveInfinity)]), Is.EqualTo(1));
    }

    [Test]
    public void The_first_point_of_a_run_drops_those_of_the_run_before()
    {
        var curve = new LearningCurve();
        curve.Add(Point(1, 1, 3));
        curve.Add(Point(1, 2, 2));
        curve.Add(Point(2, 1, 5));
        Assert.That(curve.Points.Select(point => point.Loss), Is.EqualTo(new[] { 5f }));
    }

    private static CurvePoint Point(int run, float epoch, float loss) => new(run, epoch, loss, float.NaN, float.NaN, float.NaN);
}
