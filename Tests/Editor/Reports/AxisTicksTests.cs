using Hebb.Editor.Reports;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Reports;

internal sealed class AxisTicksTests
{
    [TestCase(0.034, 0.34, 0.0, 0.4, 0.1)]
    [TestCase(0.901, 0.991, 0.9, 1.0, 0.02)]
    [TestCase(1200, 5600, 1000, 6000, 1000)]
    [TestCase(-0.3, 0.4, -0.4, 0.4, 0.2)]
    public void Ticks_are_round_numbers_around_the_values(double minimum, double maximum, double lowest, double highest, double step)
    {
        var ticks = AxisTicks.Around(minimum, maximum);

        Assert.That(ticks.Lowest, Is.EqualTo(lowest).Within(1e-9));
        Assert.That(ticks.Highest, Is.EqualTo(highest).Within(1e-9));
        Assert.That(ticks.Values[1] - ticks.Values[0], Is.EqualTo(step).Within(1e-9));
    }

    [TestCase(0)]
    [TestCase(0.25)]
    [TestCase(1e6)]
    public void A_constant_still_gets_an_axis(double value)
    {
        var ticks = AxisTicks.Around(value, value);

        Assert.That(ticks.Highest, Is.GreaterThan(ticks.Lowest));
        Assert.That(value, Is.InRange(ticks.Lowest, ticks.Highest));
    }

    [Test]
    public void Labels_have_the_decimals_of_the_step()
    {
        Assert.That(AxisTicks.Around(0.901, 0.991).Label(0.92), Is.EqualTo("0.92"));
        Assert.That(AxisTicks.Around(1200, 5600).Label(2000), Is.EqualTo("2000"));
    }
}
