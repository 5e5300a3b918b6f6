using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Agents;

public sealed class EnvironmentTests
{
    private static readonly Func<IEnvironment>[] All =
    [
        () => new CartPole(), () => new Pendulum(), () => new MountainCar(), () => new MountainCarContinuous(), () => new Acrobot(), () => new CliffWalking(),
        () => new GridWorld(), () => new GridWorld(3, 2),
    ];

    [TestCaseSource(nameof(All))]
    public void An_environment_repeats_itself_from_a_state_that_is_set(Func<IEnvironment> create)
    {
        var (first, second) = (create(), create());
        var random = new SeededRandom(4);
        first.Reset(random);
        var state = new double[first.StateLength];
        first.GetState(state);
        second.SetState(state);
        for (var step = 0; step < 30; step++)
        {
            var actions = Draw(first, random);
            var (a, b) = (first.Step(actions), second.Step(actions));
            Assert.That((b.Reward, b.IsTerminated), Is.EqualTo((a.Reward, a.IsTerminated)));
            Assert.That(Seen(second), Is.EqualTo(Seen(first)));
            if (a.IsTerminated)
            {
                break;
            }
        }
    }

    [TestCaseSource(nameof(All))]
    public void Every_start_allows_an_action_and_is_seen_as_finite_numbers(Func<IEnvironment> create)
    {
        var environment = create();
        var random = new SeededRandom(8);
        for (var episode = 0; episode < 200; episode++)
        {
            environment.Reset(random);
            Assert.That(Seen(environment), Has.All.Matches<float>(float.IsFinite));
            Draw(environment, random);
        }
    }

    [Test]
    public void The_pole_falls_at_twelve_degrees_and_the_cart_leaves_its_track_at_two_point_four()
    {
        var limit = 12 * Math.PI / 180;
        Assert.That(Ends(angle: limit + 1e-6), Is.True);
        Assert.That(Ends(angle: limit - 1e-6), Is.False);
        Assert.That(Ends(position: 2.4 + 1e-6), Is.True);
        Assert.That(Ends(position: 2.4 - 1e-6), Is.False);

        static bool Ends(double position = 0, double angle = 0) => new CartPole { Position = position, Angle = angle }.Step(0).IsTerminated;
    }

    [Test]
    public void A_grid_world_forbids_moves_off_the_square_and_pays_at_its_goals()
    {
        var world = new GridWorld(3) { Agent = 0, RightGoal = 1, WrongGoal = 3 };
        var mask = new bool[5];
        world.WriteMask(mask);

        Assert.That(mask, Is.EqualTo(new[] { true, false, true, false, true }));
        Assert.That(() => world.Step(1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(world.Step(0).Reward, Is.EqualTo(-0.01));
        var wrong = world.Step(2);
        Assert.That((wrong.Reward, wrong.IsTerminated), Is.EqualTo((-1.0, true)));
        world.Agent = 0;
        var right = world.Step(4);
        Assert.That((right.Reward, right.IsTerminated), Is.EqualTo((1.0, true)));
    }

    [Test]
    public void A_picture_of_a_grid_world_shows_each_thing_in_its_own_colour()
    {
        var world = new GridWorld(2, 2) { Agent = 0, RightGoal = 3, WrongGoal = 1 };
        var picture = Seen(world);

        Assert.That(picture[..16], Is.EqualTo(new float[] { 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0 }), "red: the wrong goal, above right");
        Assert.That(picture[16..32], Is.EqualTo(new float[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1 }), "green: the right goal, below right");
        Assert.That(picture[32..], Is.EqualTo(new float[] { 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }), "blue: the agent, above left");
    }

    private static float[] Seen(IEnvironment environment)
    {
        var observation = new float[environment.Spec.ObservationLength];
        environment.Observe(observation);
        return observation;
    }

    private static ActionBuffers Draw(IEnvironment environment, SeededRandom random)
    {
        var actions = new ActionBuffers(environment.Spec.Actions);
        foreach (ref var action in actions.ContinuousActions.AsSpan())
        {
            action = random.Uniform(-1f, 1f);
        }

        var mask = new bool[environment.Spec.Actions.DiscreteChoices];
        environment.WriteMask(mask);
        if (mask.Length > 0)
        {
            var allowed = Enumerable.Range(0, mask.Length).Where(choice => mask[choice]).ToList();
            actions.DiscreteActions.AsSpan()[0] = allowed[random.Below(allowed.Count)];
        }

        return actions;
    }
}
