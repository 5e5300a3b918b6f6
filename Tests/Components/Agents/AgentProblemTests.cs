using Hebb.Components;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components.Agents;

public class AgentProblemTests
{
    private RecordingTrainer.Factory trainers = null!;
    private PlayedScene scene = null!;

    [SetUp]
    public void SetUp()
    {
        scene = new PlayedScene();
        scene.Academy.Trainers = trainers = new RecordingTrainer.Factory();
    }

    [TearDown]
    public void TearDown() => scene.Dispose();

    [Test]
    public void An_agent_that_nothing_asks_is_told_of_once_with_its_path()
    {
        var area = new GameObject("Area");
        var agent = PlayedScene.Add<CountingAgent>("Car", period: 0);
        agent.transform.SetParent(area.transform);
        scene.Run(50);
        Assert.That(Lines(), Has.Length.EqualTo(1));
        Assert.That(Lines()[0], Does.Contain("/Area/Car:").And.Contain("Decision Requester"));
        Assert.That(agent.Actions, Is.Empty);
    }

    [Test]
    public void All_problems_of_an_agent_are_told_together_and_it_stays_out()
    {
        var agent = PlayedScene.Add<CountingAgent>(period: 0, configure: parameters =>
        {
            parameters.SetDiscreteBranches(3, 0, -1);
            parameters.BehaviorName = string.Empty;
            parameters.VectorObservationSize = -2;
        });
        scene.Run(5);
        var log = scene.Log;
        Assert.That(log, Does.Contain("/Agent: 5 problems."));
        Assert.That(log, Does.Contain("no behavior name").And.Contain("Branch 1").And.Contain("Branch 2").And.Contain("-2 numbers").And.Contain("Decision Requester"));
        Assert.That(log.Split("problems.").Length, Is.EqualTo(2));
        Assert.That(agent.Policy, Is.Null);
        Assert.That(trainers.Made, Is.Null);
    }

    [Test]
    public void What_copies_of_an_agent_share_is_told_once_with_their_number()
    {
        for (var copy = 0; copy < 8; copy++)
        {
            PlayedScene.Add<CountingAgent>($"Car {copy}", parameters => parameters.SetDiscreteBranches(0));
        }

        PlayedScene.Add<CountingAgent>("Boat", parameters => parameters.SetDiscreteBranches(-1));
        scene.Run(3);
        Assert.That(Lines(), Has.Length.EqualTo(2));
        Assert.That(Lines()[0], Does.Contain("/Car 0 and 7 other agents: Branch 0").And.Contain("0 choices"));
        Assert.That(Lines()[1], Does.Contain("/Boat: Branch 0").And.Contain("-1 choices"));
    }

    [Test]
    public void Bad_numbers_of_many_agents_of_a_behavior_are_told_once_each_kind()
    {
        for (var copy = 0; copy < 8; copy++)
        {
            PlayedScene.Add<CountingAgent>($"Car {copy}").Acted = acting =>
            {
                acting.AddReward(float.NaN);
                acting.Seen = float.NaN;
            };
        }

        scene.Run(4);
        Assert.That(Lines(), Has.Length.EqualTo(2));
        Assert.That(Lines(), Is.All.Contain("/Car 0:"));
    }

    [Test]
    public void A_trainer_that_fails_is_told_of_once_and_its_agents_go_on()
    {
        var agent = PlayedScene.Add<CountingAgent>();
        scene.Run(1);
        trainers.Made!.Failure = new InvalidOperationException("The loss became NaN.");
        trainers.Made.Work = TimeSpan.FromSeconds(1);
        scene.Run(5);
        Assert.That(Lines(), Has.Length.EqualTo(1));
        Assert.That(scene.Log, Does.Contain("learns no more").And.Contain("The loss became NaN."));
        Assert.That(agent.Actions, Has.Count.EqualTo(6));
        Assert.That(scene.Academy.Behaviors[0].HasFailed, Is.True);
    }

    [Test]
    public void A_change_that_cannot_be_is_told_and_refused_and_learning_goes_on()
    {
        var agent = PlayedScene.Add<CountingAgent>();
        scene.Run(1);
        var (policy, made) = (agent.Policy, trainers.Made);
        agent.GetComponent<BehaviorParameters>().BehaviorType = BehaviorType.InferenceOnly;
        scene.Run(3);
        Assert.That(Lines(), Has.Length.EqualTo(1));
        Assert.That(scene.Log, Does.Contain("/Agent:").And.Contain("no model"));
        Assert.That(agent.Policy, Is.SameAs(policy));
        Assert.That(trainers.Made, Is.SameAs(made));
        Assert.That(agent.Actions, Has.Count.EqualTo(4));
    }

    [Test]
    public void An_agent_that_sees_nothing_is_told_so()
    {
        PlayedScene.Add<CountingAgent>(configure: parameters => parameters.VectorObservationSize = 0);
        scene.Run(2);
        Assert.That(Lines(), Has.Length.EqualTo(1));
        Assert.That(scene.Log, Does.Contain("sees nothing"));
    }

    [Test]
    public void An_agent_with_nothing_to_do_is_told_so()
    {
        PlayedScene.Add<CountingAgent>(configure: parameters => parameters.SetDiscreteBranches());
        scene.Run(2);
        Assert.That(scene.Log, Does.Contain("nothing to do"));
    }

    [Test]
    public void Agents_of_one_name_that_differ_are_told_apart_and_the_first_goes_on()
    {
        var first = PlayedScene.Add<CountingAgent>("First");
        var second = PlayedScene.Add<CountingAgent>("Second", parameters => parameters.SetDiscreteBranches(4));
        scene.Run(3);
        Assert.That(Lines(), Has.Length.EqualTo(1));
        Assert.That(scene.Log, Does.Contain("/Second:").And.Contain("branches [2]").And.Contain("branches [4]"));
        Assert.That(first.Actions, Has.Count.EqualTo(3));
        Assert.That(second.Actions, Is.Empty);
    }

    [Test]
    public void A_type_without_what_it_needs_is_told_so([Values(BehaviorType.Learn, BehaviorType.InferenceOnly)] BehaviorType type)
    {
        scene.Academy.Trainers = null;
        PlayedScene.Add<CountingAgent>(configure: parameters => parameters.BehaviorType = type);
        scene.Run(2);
        Assert.That(Lines(), Has.Length.EqualTo(1));
        Assert.That(scene.Log, Does.Contain(type == BehaviorType.Learn ? "trainer settings" : "no model"));
    }

    [Test]
    public void A_damaged_model_is_told_of_with_its_name()
    {
        scene.Academy.Trainers = null;
        var model = TrainedModel.Create("Old driver", [1, 2, 3]);
        PlayedScene.Add<CountingAgent>(configure: parameters => parameters.Model = model);
        scene.Run(2);
        Assert.That(Lines(), Has.Length.EqualTo(1));
        Assert.That(scene.Log, Does.Contain("/Agent:").And.Contain("Old driver").And.Contain("3 bytes"));
    }

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void A_reward_that_is_no_number_is_refused_and_nothing_is_lost(float reward)
    {
        var agent = PlayedScene.Add<CountingAgent>();
        agent.Acted = acting =>
        {
            acting.AddReward(reward);
            acting.SetReward(reward);
        };
        scene.Run(3);
        Assert.That(trainers.Made!.Slots[0].Events, Is.EqualTo(new[] { "see 0 reward 0", "see 1 reward 1", "see 2 reward 1" }));
        Assert.That(agent.GetCumulativeReward(), Is.EqualTo(3f));
        Assert.That(Lines(), Has.Length.EqualTo(1));
        Assert.That(scene.Log, Does.Contain("/Agent:").And.Contain("reward"));
    }

    [Test]
    public void An_observation_that_is_no_number_is_refused_and_no_reward_is_lost()
    {
        var agent = PlayedScene.Add<CountingAgent>();
        agent.Acted = acting => acting.Seen = acting.Count is 2 or 3 ? float.NaN : null;
        scene.Run(5);
        Assert.That(trainers.Made!.Slots[0].Events, Is.EqualTo(new[] { "see 0 reward 0", "see 1 reward 1", "see 4 reward 3" }));
        Assert.That(agent.Actions, Has.Count.EqualTo(5));
        Assert.That(Lines(), Has.Length.EqualTo(1));
        Assert.That(scene.Log, Does.Contain("/Agent:").And.Contain("not a number"));
    }

    [TestCase(3, "2 numbers fewer")]
    [TestCase(1, null)]
    public void Another_number_of_observations_than_announced_is_told_once(int announced, string? told)
    {
        PlayedScene.Add<CountingAgent>(configure: parameters => parameters.VectorObservationSize = announced);
        scene.Run(3);
        Assert.That(Lines(), Has.Length.EqualTo(told is null ? 0 : 1));
        Assert.That(scene.Log, Does.Contain(told ?? string.Empty));
    }

    [Test]
    public void An_episode_cannot_end_while_it_begins()
    {
        var agent = PlayedScene.Add<ImpatientAgent>();
        scene.Run(1);
        Assert.That(scene.Log, Does.Contain("An episode ends in OnActionReceived"));
        Assert.That(agent.Actions, Has.Count.EqualTo(1));
    }

    private string[] Lines() => scene.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed class ImpatientAgent : CountingAgent
    {
        public override void OnEpisodeBegin() => EndEpisode();
    }
}
