using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Training;

public sealed class ScheduleTests
{
    [Test]
    public void A_step_decay_falls_every_so_many_steps() =>
        Assert.That(Rates(new StepDecay(1f, 2, 0.5f), 5), Is.EqualTo(new[] { 1f, 1f, 0.5f, 0.5f, 0.25f }));

    [Test]
    public void A_cosine_ends_at_its_minimum_and_stays_or_climbs_back_if_asked()
    {
        Assert.That(Rates(new CosineDecay(1f, 2, 0.2f), 5), Is.EqualTo(new[] { 1f, 0.6f, 0.2f, 0.2f, 0.2f }).Within(1e-6));
        Assert.That(Rates(new CosineDecay(1f, 2, 0.2f, continues: true), 5), Is.EqualTo(new[] { 1f, 0.6f, 0.2f, 0.6f, 1f }).Within(1e-6));
    }

    [Test]
    public void Restarts_begin_anew_and_last_longer() =>
        Assert.That(Rates(new CosineRestarts(1f, 2, 2), 7), Is.EqualTo(new[] { 1f, 0.5f, 1f, 0.8535534f, 0.5f, 0.1464466f, 1f }).Within(1e-6));

    [Test]
    public void A_warmup_reaches_the_full_rate_with_its_last_step_and_hands_over() =>
        Assert.That(Rates(new Warmup(4, new ExponentialDecay(1f, 0.5f)), 6), Is.EqualTo(new[] { 0.25f, 0.5f, 0.75f, 1f, 1f, 0.5f }.Take(6)).Within(1e-6));

    [Test]
    public void One_cycle_rises_to_its_maximum_and_falls_far_below_its_start()
    {
        var rates = Rates(new OneCycle(0.1f, 20), 20);

        Assert.That(rates[0], Is.EqualTo(0.004f).Within(1e-6));
        Assert.That(rates.Max(), Is.EqualTo(0.1f).Within(1e-6));
        Assert.That(Array.IndexOf(rates, rates.Max()), Is.EqualTo(5));
        Assert.That(rates[^1], Is.EqualTo(4e-7f).Within(1e-9));
    }

    [TestCase(2, 0.5f)]
    [TestCase(8, 0.125f)]
    public void One_cycle_whose_rise_is_one_step_begins_at_its_maximum(int steps, float riseShare)
    {
        var rates = Rates(new OneCycle(0.1f, steps, riseShare), steps);

        Assert.That(rates[0], Is.EqualTo(0.1f));
        Assert.That(rates, Is.Ordered.Descending);
    }

    [TestCase(1)]
    [TestCase(3)]
    public void One_cycle_whose_rise_is_less_than_a_step_only_falls(int steps) =>
        Assert.That(Rates(new OneCycle(0.1f, steps), steps), Is.Ordered.Descending.And.All.InRange(0f, 0.1f));

    [Test]
    public void A_schedule_may_move_on_once_per_epoch() =>
        Assert.That(Rates(new ExponentialDecay(1f, 0.5f).Every(3), 7), Is.EqualTo(new[] { 1f, 1f, 1f, 0.5f, 0.5f, 0.5f, 0.25f }));

    [Test]
    public void A_ramp_and_a_polynomial_end_where_they_should()
    {
        Assert.That(Rates(new LinearRamp(2f, 0.25f, 1f, 3), 5), Is.EqualTo(new[] { 0.5f, 1f, 1.5f, 2f, 2f }).Within(1e-6));
        Assert.That(Rates(new PolynomialDecay(1f, 2, 0.5f, 2f), 4), Is.EqualTo(new[] { 1f, 0.625f, 0.5f, 0.5f }).Within(1e-6));
        Assert.That(Rates(new MultiStepDecay(1f, [2, 3], 0.1f), 5), Is.EqualTo(new[] { 1f, 1f, 0.1f, 0.01f, 0.01f }).Within(1e-6));
    }

    [Test]
    public void Settings_out_of_range_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => new StepDecay(0f, 1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("initialRate"));
        Assert.That(() => new CosineDecay(1f, 0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("steps"));
        Assert.That(() => new OneCycle(1f, 10, riseShare: 1f), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("riseShare"));
        Assert.That(() => new ExponentialDecay(1f, float.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("factor"));
    });

    [Test]
    public void The_optimizer_takes_its_rate_from_the_schedule()
    {
        var optimizer = new Sgd(5f) { Schedule = new ExponentialDecay(1f, 0.5f) };

        Assert.That(optimizer.RateAt(1), Is.EqualTo(1f));
        Assert.That(optimizer.RateAt(3), Is.EqualTo(0.25f));
    }

    private static float[] Rates(LearningRateSchedule schedule, int count) => [.. Enumerable.Range(0, count).Select(step => schedule.At(step))];
}
