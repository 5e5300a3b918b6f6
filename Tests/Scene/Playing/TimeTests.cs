using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Playing;

internal sealed class TimeTests : SceneTest
{
    [Test]
    public void The_time_scale_says_how_many_fixed_steps_a_frame_has_and_never_how_long_they_are()
    {
        var watch = new GameObject("a").AddComponent<Watch>();
        Player.TimeScale = 5;

        Player.Step();

        Assert.That(watch.FixedDeltas, Is.EqualTo(Enumerable.Repeat(0.02f, 5)));
        Assert.That(watch.Deltas.Single(), Is.EqualTo(0.1f).Within(1e-6f));
        Assert.That(Time.unscaledDeltaTime, Is.EqualTo(0.02f));
    }

    [Test]
    public void A_time_scale_of_a_half_takes_a_step_every_second_frame()
    {
        Player.TimeScale = 0.5f;
        var steps = new List<long>();
        for (var i = 0; i < 4; i++)
        {
            Player.Step();
            steps.Add(Player.StepCount);
        }

        Assert.That(steps, Is.EqualTo(new long[] { 0, 1, 1, 2 }));
    }

    [Test]
    public void A_time_scale_of_zero_stops_the_game_but_not_the_frames()
    {
        var watch = new GameObject("a").AddComponent<Watch>();
        Player.TimeScale = 0;

        Player.Step();

        Assert.That(watch.FixedDeltas, Is.Empty);
        Assert.That(watch.Deltas, Is.EqualTo(new[] { 0f }));
        Assert.That(Time.time, Is.Zero);
        Assert.That(() => Player.Run(1), Throws.InvalidOperationException.With.Message.Contains("time scale is 0"));
    }

    [Test]
    public void Inside_FixedUpdate_the_time_is_that_of_the_step()
    {
        var watch = new GameObject("a").AddComponent<Watch>();
        Player.TimeScale = 2;
        Player.Step();

        Assert.That(watch.FixedTimes, Is.EqualTo(new[] { 0.02f, 0.04f }).Within(1e-6f));
        Assert.That(watch.InFixed, Is.EqualTo(new[] { true, true }));
        Assert.That(Time.inFixedTimeStep, Is.False);
    }

    [Test]
    public void A_million_steps_do_not_drift()
    {
        Player.Run(1_000_000);

        Assert.That(Player.StepCount, Is.EqualTo(1_000_000));
        Assert.That(Time.fixedTimeAsDouble, Is.EqualTo(20_000).Within(0.01));
    }

    [Test]
    public void Run_stops_when_a_script_quits()
    {
        new GameObject("a").AddComponent<Quitter>();

        Player.Run(100);

        Assert.That((Player.QuitRequested, Player.ExitCode, Player.StepCount), Is.EqualTo((true, 3, 1L)));
    }

    [TestCase(0f)]
    [TestCase(-1f)]
    [TestCase(float.NaN)]
    public void A_fixed_step_that_is_not_above_zero_is_refused(float step)
    {
        Assert.That(() => Time.fixedDeltaTime = step, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new HeadlessPlayer(new HeadlessPlayerOptions { FixedDeltaTime = step }), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private sealed class Watch : MonoBehaviour
    {
        public List<float> FixedDeltas { get; } = [];

        public List<float> FixedTimes { get; } = [];

        public List<bool> InFixed { get; } = [];

        public List<float> Deltas { get; } = [];

        private void FixedUpdate()
        {
            FixedDeltas.Add(Time.deltaTime);
            FixedTimes.Add(Time.time);
            InFixed.Add(Time.inFixedTimeStep);
        }

        private void Update() => Deltas.Add(Time.deltaTime);
    }

    private sealed class Quitter : MonoBehaviour
    {
        private void Update() => Application.Quit(3);
    }
}
