using Hebb.Components;
using NUnit.Framework;

namespace Hebb.Tests.Components.Agents;

public class AgentTests
{
    private RecordingTrainer.Factory trainers = null!;
    private PlayedScene scene = null!;

    private RecordingTrainer Trainer => trainers.Made!;

    [SetUp]
    public void SetUp()
    {
        scene = new PlayedScene();
        scene.Academy.Trainers = trainers = new RecordingTrainer.Factory();
    }

    [TearDown]
    public void TearDown() => scene.Dispose();

    [Test]
    public void An_agent_is_initialized_once_and_begins_every_episode()
    {
        var agent = PlayedScene.Add<CountingAgent>();
        agent.End = 3;
        scene.Run(7);
        Assert.That(agent.Calls, Is.EqualTo(new[] { "initialize", "begin at 0", "begin at 3", "begin at 3" }));
        Assert.That(agent.CompletedEpisodes, Is.EqualTo(2));
        Assert.That(agent.StepCount, Is.EqualTo(1));
        Assert.That(agent.LastReturn, Is.EqualTo(3f));
    }

    [Test]
    public void The_final_observation_is_taken_before_the_reset_and_belongs_to_no_other_episode()
    {
        var agent = PlayedScene.Add<CountingAgent>();
        agent.End = 2;
        scene.Run(3);
        Assert.That(Trainer.Slots[0].Events, Is.EqualTo(new[]
        {
            "see 0 reward 0", "see 1 reward 1", "Terminated at 2 reward 1", "see 0 reward 0",
        }));
    }

    [Test]
    public void A_limit_of_steps_truncates_and_does_not_terminate()
    {
        var agent = PlayedScene.Add<CountingAgent>();
        agent.MaxStep = 2;
        scene.Run(2);
        Assert.That(Trainer.Slots[0].Events, Has.ItemAt(2).EqualTo("Truncated at 2 reward 1"));
        Assert.That(agent.StepCount, Is.Zero);
    }

    [Test]
    public void An_interrupted_episode_is_truncated()
    {
        var agent = PlayedScene.Add<CountingAgent>();
        agent.Acted = _ => agent.EpisodeInterrupted();
        scene.Run(1);
        Assert.That(Trainer.Slots[0].Events, Has.ItemAt(1).EqualTo("Truncated at 1 reward 1"));
    }

    [Test]
    public void Rewards_between_decisions_are_summed()
    {
        PlayedScene.Add<CountingAgent>(period: 5);
        scene.Run(11);
        Assert.That(Trainer.Slots[0].Events, Is.EqualTo(new[] { "see 0 reward 0", "see 5 reward 5", "see 10 reward 5" }));
    }

    [Test]
    public void SetReward_replaces_and_AddReward_adds()
    {
        var agent = PlayedScene.Add<CountingAgent>();
        agent.Acted = acting =>
        {
            acting.AddReward(2);
            acting.SetReward(10);
            acting.AddReward(0.5f);
        };
        scene.Run(3);
        Assert.That(Trainer.Slots[0].Events, Is.EqualTo(new[] { "see 0 reward 0", "see 1 reward 10.5", "see 2 reward 10.5" }));
        Assert.That(agent.GetCumulativeReward(), Is.EqualTo(31.5f));
    }

    [Test]
    public void The_last_decision_is_acted_on_again_between_decisions()
    {
        var agent = PlayedScene.Add<CountingAgent>(period: 3);
        scene.Run(7);
        Assert.That(agent.Actions, Is.EqualTo(new[] { 0, 0, 0, 1, 1, 1, 0 }));
    }

    [Test]
    public void Without_actions_between_decisions_an_agent_acts_only_when_it_decides()
    {
        var agent = PlayedScene.Add<CountingAgent>(period: 3);
        agent.GetComponent<DecisionRequester>().TakeActionsBetweenDecisions = false;
        scene.Run(7);
        Assert.That(agent.Actions, Is.EqualTo(new[] { 0, 1, 0 }));
    }

    [Test]
    public void The_first_step_of_an_episode_decides_whatever_the_period()
    {
        var agent = PlayedScene.Add<CountingAgent>(period: 3);
        agent.End = 4;
        scene.Run(5);
        Assert.That(Trainer.Slots[0].Events, Is.EqualTo(new[] { "see 0 reward 0", "see 3 reward 3", "Terminated at 4 reward 1", "see 0 reward 0" }));
    }

    [Test]
    public void An_agent_without_a_requester_decides_when_it_asks()
    {
        var agent = PlayedScene.Add<CountingAgent>(period: 0);
        agent.RequestDecision();
        scene.Run(1);
        agent.RequestAction();
        scene.Run(3);
        Assert.That(agent.Actions, Is.EqualTo(new[] { 0, 0 }));
        Assert.That(Trainer.Slots[0].Events, Is.EqualTo(new[] { "see 0 reward 0" }));
        Assert.That(scene.Log, Is.Empty);
    }

    [Test]
    public void All_agents_of_a_behavior_decide_in_one_pass()
    {
        for (var index = 0; index < 5; index++)
        {
            PlayedScene.Add<CountingAgent>($"Agent {index}");
        }

        scene.Run(4);
        Assert.That(Trainer.Slots, Has.Count.EqualTo(5));
        Assert.That(Trainer.Passes, Is.EqualTo(4));
        Assert.That(scene.Academy.Behaviors, Has.Count.EqualTo(1));
    }

    [Test]
    public void The_experience_of_several_agents_never_interleaves()
    {
        var ends = new[] { 2, 3, 5 };
        foreach (var end in ends)
        {
            PlayedScene.Add<CountingAgent>().End = end;
        }

        scene.Run(6);
        for (var index = 0; index < ends.Length; index++)
        {
            var expected = Enumerable.Range(0, 6).SelectMany(step => step % ends[index] == 0
                ? step == 0 ? ["see 0 reward 0"] : [$"Terminated at {ends[index]} reward 1", "see 0 reward 0"]
                : new[] { $"see {step % ends[index]} reward 1" });
            Assert.That(Trainer.Slots[index].Events.Take(expected.Count()), Is.EqualTo(expected));
        }
    }

    [Test]
    public void An_agent_that_is_switched_off_leaves_and_the_last_one_ends_the_policy()
    {
        var agent = PlayedScene.Add<CountingAgent>();
        scene.Run(2);
        agent.gameObject.SetActive(false);
        scene.Run(2);
        Assert.That(agent.Actions, Has.Count.EqualTo(2));
        Assert.That(Trainer.Slots[0].Events, Has.Some.EqualTo("leave"));
        Assert.That(Trainer.IsDisposed);
        Assert.That(scene.Academy.Behaviors, Is.Empty);
        agent.gameObject.SetActive(true);
        scene.Run(2);
        Assert.That(agent.Actions, Has.Count.EqualTo(4));
        Assert.That(agent.Calls, Has.Exactly(1).EqualTo("initialize"));
    }

    [Test]
    public void The_wheel_can_be_taken_in_the_middle_of_an_episode()
    {
        var agent = PlayedScene.Add<CountingAgent>();
        scene.Run(3);
        var before = Trainer;
        agent.GetComponent<BehaviorParameters>().BehaviorType = BehaviorType.HeuristicOnly;
        scene.Run(2);
        Assert.That(agent.Actions, Is.EqualTo(new[] { 0, 1, 0, 1, 1 }));
        Assert.That(agent.Count, Is.EqualTo(5));
        Assert.That(agent.CompletedEpisodes, Is.Zero);
        agent.GetComponent<BehaviorParameters>().BehaviorType = BehaviorType.Learn;
        scene.Run(1);
        Assert.That(agent.Count, Is.EqualTo(6));
        Assert.That(Trainer, Is.SameAs(before), "what was learned is still there");
        Assert.That(Trainer.IsDisposed, Is.False);
        Assert.That(Trainer.Slots[1].Events, Is.EqualTo(new[] { "see 5 reward 1" }));
    }

    [Test]
    public void Every_end_of_an_episode_is_announced_with_its_return()
    {
        var agent = PlayedScene.Add<CountingAgent>();
        var returns = new List<float>();
        agent.End = 2;
        agent.OnEpisodeEnded += (ended, returned) => returns.Add(returned + (ended == agent ? 0 : 100));
        scene.Player.TimeScale = 7;
        scene.Player.Step();
        Assert.That(returns, Is.EqualTo(new[] { 2f, 2f, 2f }));
    }

    [Test]
    public void A_forbidden_choice_reaches_the_policy_for_one_decision()
    {
        var agent = PlayedScene.Add<MaskingAgent>();
        scene.Run(3);
        Assert.That(Trainer.Slots[0].Events, Is.EqualTo(new[] { "see 0 reward 0 masked 10", "see 1 reward 1", "see 2 reward 1" }));
        Assert.That(agent.Actions, Has.Count.EqualTo(3));
    }

    [Test]
    public void An_exception_in_one_agent_is_logged_and_stops_no_other()
    {
        var broken = PlayedScene.Add<CountingAgent>("Broken");
        broken.Acted = _ => throw new InvalidOperationException("out of fuel");
        var sound = PlayedScene.Add<CountingAgent>("Sound");
        scene.Run(3);
        Assert.That(sound.Actions, Has.Count.EqualTo(3));
        Assert.That(scene.Log, Does.Contain("Broken").And.Contain("out of fuel"));
    }

    [Test]
    public void An_agent_that_comes_during_play_takes_part_from_the_next_step()
    {
        var first = PlayedScene.Add<CountingAgent>();
        CountingAgent? second = null;
        first.Acted = acting => second ??= PlayedScene.Add<CountingAgent>("Second");
        scene.Run(3);
        Assert.That(second!.Actions, Has.Count.EqualTo(2));
        Assert.That(second.Index, Is.EqualTo(1));
    }

    [Test]
    public void Nothing_is_left_of_a_scene_that_was_unloaded()
    {
        PlayedScene.Add<CountingAgent>();
        scene.Run(2);
        scene.Player.Unload();
        Assert.That(Trainer.IsDisposed);
        scene.Run(1);
        Assert.That(Academy.Instance.Behaviors, Is.Empty);
        Assert.That(Academy.Instance.StepCount, Is.Zero);
    }

    private sealed class MaskingAgent : CountingAgent
    {
        public override void WriteDiscreteActionMask(Hebb.Agents.IDiscreteActionMask actionMask)
        {
            if (Count == 0)
            {
                actionMask.SetActionEnabled(0, 1, false);
            }
        }
    }
}
