using Hebb.Components;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components.Agents;

public class LearningBudgetTests
{
    private RecordingTrainer.Factory trainers = null!;
    private PlayedScene scene = null!;

    [SetUp]
    public void SetUp()
    {
        scene = new PlayedScene();
        scene.Academy.Trainers = trainers = new RecordingTrainer.Factory();
        PlayedScene.Add<CountingAgent>();
        scene.Run(1);
    }

    [TearDown]
    public void TearDown() => scene.Dispose();

    [Test]
    public void Without_a_budget_a_trainer_learns_to_the_end_at_once()
    {
        trainers.Made!.Work = TimeSpan.FromMilliseconds(1);
        scene.Run(1);
        Assert.That(trainers.Made.Budgets, Is.EqualTo(new[] { TimeSpan.MaxValue }));
    }

    [Test]
    public void With_a_budget_a_trainer_learns_over_several_frames_and_gets_no_more_in_any()
    {
        new GameObject("Settings").AddComponent<LearningBudget>().MillisecondsPerFrame = 2;
        trainers.Made!.Work = TimeSpan.FromMilliseconds(5);
        scene.Run(1);
        Assert.That(trainers.Made.Budgets, Is.EqualTo(new[] { TimeSpan.FromMilliseconds(2) }));
        scene.Run(5);
        Assert.That(trainers.Made.Budgets, Has.Count.EqualTo(3));
        Assert.That(trainers.Made.Budgets, Is.All.LessThanOrEqualTo(TimeSpan.FromMilliseconds(2)));
    }

    [Test]
    public void Many_fixed_steps_in_a_frame_share_one_budget()
    {
        new GameObject("Settings").AddComponent<LearningBudget>().MillisecondsPerFrame = 2;
        scene.Player.TimeScale = 10;
        trainers.Made!.Work = TimeSpan.FromMilliseconds(100);
        scene.Player.Step();
        Assert.That(trainers.Made.Budgets, Is.EqualTo(new[] { TimeSpan.FromMilliseconds(2) }), "a trainer that stopped is not asked again in the same frame");
    }

    [Test]
    public void A_budget_that_is_switched_off_gives_the_time_back()
    {
        var budget = new GameObject("Settings").AddComponent<LearningBudget>();
        Assert.That(scene.Academy.LearningTimePerFrame, Is.EqualTo(TimeSpan.FromMilliseconds(8)));
        budget.enabled = false;
        Assert.That(scene.Academy.LearningTimePerFrame, Is.EqualTo(TimeSpan.MaxValue));
    }
}
