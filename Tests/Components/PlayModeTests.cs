using Hebb.Components;
using Hebb.Devices;
using Hebb.Scene;
using Hebb.Tests.Components.Imaging;
using NUnit.Framework;

namespace Hebb.Tests.Components;

/// <summary>Games one after another in one process that keeps its scripts loaded, as in an editor with fast enter play mode.</summary>
[NonParallelizable]
public sealed class PlayModeTests
{
    [TearDown]
    public void ForgetGames() => PlayModeReset.Reset();

    [Test]
    public void Fifty_games_leave_no_memory_and_no_state_behind() => PlayMany(50);

    [Test]
    [Category("Deep")]
    public void A_thousand_games_leave_no_memory_and_no_state_behind() => PlayMany(1000);

    [Test]
    public void The_first_steps_of_a_game_are_the_same_whatever_was_played_before()
    {
        var model = TestModels.Convolutional();
        var first = Play(model);
        Play(model);
        Assert.That(Play(model), Is.EqualTo(first));
    }

    [Test]
    public void What_a_game_left_in_use_is_given_back_between_games()
    {
        var model = TestModels.Convolutional();
        SharedDevice.Request = DeviceRequest.Of(DeviceKind.Cpu);
        var lost = model.Acquire();
        SharedDevice.Acquire();
        Assert.That(SharedDevice.Users, Is.EqualTo(2));
        Learning.IsAllowed = false;

        PlayModeReset.Reset();

        Assert.That(SharedDevice.Users, Is.Zero);
        Assert.That(Learning.IsAllowed);
        Assert.That(SharedDevice.Request.ToString(), Is.EqualTo(DeviceRequest.Auto().ToString()));
        model.Release();
        SharedDevice.Release();
        Assert.That(SharedDevice.Users, Is.Zero, "A user of the last game took part in this one.");
        Assert.That(model.Acquire(), Is.Not.SameAs(lost));
        Assert.That(SharedDevice.Users, Is.EqualTo(1));
    }

    private static void PlayMany(int games)
    {
        var model = TestModels.Convolutional();
        for (var game = 0; game < games / 4; game++)
        {
            Play(model);
        }

        var before = ProcessFigures.Measure();
        for (var game = 0; game < games; game++)
        {
            Play(model);
        }

        ProcessFigures.Measure().AssertNoGrowthSince(before, $"{games} games");
    }

    /// <summary>Enters play mode, plays a scene with a learning agent and a classifier, and leaves it.</summary>
    /// <returns>What was there at the end.</returns>
    private static string Play(TrainedModel model)
    {
        PlayModeReset.Reset();
        SharedDevice.Request = DeviceRequest.Of(DeviceKind.Cpu);
        using var log = new StringWriter();
        string seen;
        using (var player = new HeadlessPlayer(SampleScene.CreateOptions(log)))
        {
            var classifier = SampleScene.PlayWithClassifier(player, model);
            var agents = player.World.FindAll<Agent>();
            seen = $"{Academy.Instance.StepCount}; {string.Join(", ", agents.Select(agent => agent.GetCumulativeReward()))}; {string.Join(", ", agents[0].GetObservations().ToArray())}; {string.Join(", ", classifier.Probabilities)}";
        }

        Assert.That(log.ToString(), Is.Empty);
        Assert.That(SharedDevice.Users, Is.Zero, "Something did not give the device back when the game ended.");
        PlayModeReset.Reset();
        return seen;
    }
}
