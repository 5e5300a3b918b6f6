using Hebb.Components;
using Hebb.Tests.Components.Agents;
using Hebb.Tests.Components.Imaging;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components;

/// <summary>What inspectors list of a component before the game starts.</summary>
public sealed class ProblemTests
{
    private PlayedScene scene = null!;

    [SetUp]
    public void SetUp() => scene = new PlayedScene();

    [TearDown]
    public void TearDown() => scene.Dispose();

    [Test]
    public void A_classifier_that_has_nothing_lists_what_it_lacks()
    {
        var problems = Classifier(null, null).FindProblems();
        Assert.That(problems, Has.Count.EqualTo(2));
        Assert.That(problems[0], Does.Contain("no model"));
        Assert.That(problems[1], Does.Contain("nothing to look at"));
    }

    [Test]
    public void A_classifier_with_a_model_and_a_texture_has_no_problem_and_holds_nothing_afterwards()
    {
        var users = SharedDevice.Users;
        Assert.That(Classifier(TestModels.Convolutional(), new Texture2D(4, 4)).FindProblems(), Is.Empty);
        Assert.That(SharedDevice.Users, Is.EqualTo(users));
    }

    [Test]
    public void A_classifier_with_a_damaged_model_says_what_is_wrong_with_it()
    {
        var problems = Classifier(TrainedModel.Create("Broken", [1, 2, 3]), new Texture2D(4, 4)).FindProblems();
        Assert.That(problems.Single(), Does.Contain("Broken"));
    }

    [Test]
    public void A_classifier_that_is_called_needs_nothing_to_look_at()
    {
        var classifier = Classifier(TestModels.Convolutional(), null);
        classifier.ClassifyContinuously = false;
        Assert.That(classifier.FindProblems(), Is.Empty);
    }

    [Test]
    public void An_agent_lists_everything_that_would_be_told_when_the_game_starts_and_takes_no_part_by_it()
    {
        var agent = PlayedScene.Add<CountingAgent>(period: 0, configure: parameters =>
        {
            parameters.SetDiscreteBranches(3, 0);
            parameters.BehaviorName = string.Empty;
        });
        var problems = agent.FindProblems();
        Assert.That(problems, Has.Count.EqualTo(3));
        Assert.That(problems, Has.Some.Contain("no behavior name").And.Some.Contain("Branch 1").And.Some.Contain("Decision Requester"));
        Assert.That(scene.Academy.Behaviors, Is.Empty);
        Assert.That(scene.Log, Is.Empty);
        scene.Run(1);
        Assert.That(problems.Where(problem => !scene.Log.Contains(problem)), Is.Empty);
    }

    [Test]
    public void An_agent_that_should_learn_or_follow_a_model_lists_that_it_has_neither()
    {
        Assert.That(Agent(BehaviorType.Learn).FindProblems().Single(), Does.Contain("nothing says how"));
        Assert.That(Agent(BehaviorType.InferenceOnly).FindProblems().Single(), Does.Contain("no model"));
        Assert.That(Agent(BehaviorType.Default).FindProblems(), Is.Empty);
    }

    [Test]
    public void An_agent_whose_model_was_trained_for_something_else_says_so_and_holds_nothing_afterwards()
    {
        var users = SharedDevice.Users;
        var agent = Agent(BehaviorType.InferenceOnly);
        agent.GetComponent<BehaviorParameters>().Model = TestModels.Convolutional();
        Assert.That(agent.FindProblems().Single(), Does.Contain("Shapes"));
        Assert.That(SharedDevice.Users, Is.EqualTo(users));
    }

    private static CountingAgent Agent(BehaviorType type) => PlayedScene.Add<CountingAgent>(configure: parameters => parameters.BehaviorType = type);

    private static ImageClassifier Classifier(TrainedModel? model, Texture2D? texture)
    {
        var holder = new GameObject("Classifier");
        holder.SetActive(false);
        var classifier = holder.AddComponent<ImageClassifier>();
        classifier.Model = model;
        classifier.Texture = texture;
        return classifier;
    }
}
