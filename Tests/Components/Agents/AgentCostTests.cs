using Hebb.Agents;
using Hebb.Components;
using NUnit.Framework;

namespace Hebb.Tests.Components.Agents;

public class AgentCostTests
{
    private const int Agents = 64;
    private const int Steps = 2000;

    [Test]
    public void A_step_allocates_nothing()
    {
        using var scene = Fill(Agents);
        scene.Run(Steps);
        var before = GC.GetAllocatedBytesForCurrentThread();
        scene.Run(Steps);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    [Category("Deep")]
    public void Half_a_million_agent_steps_take_a_processor_second_at_most()
    {
        using var scene = Fill(Agents);
        scene.Run(Steps);
        var before = Environment.CpuUsage.TotalTime;
        scene.Run(20 * Steps);
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        TestContext.Out.WriteLine($"{20.0 * Steps * Agents / seconds:N0} agent steps per processor second");
        Assert.That(20.0 * Steps * Agents / seconds, Is.GreaterThan(500_000));
    }

    private static PlayedScene Fill(int agents)
    {
        var scene = new PlayedScene();
        for (var index = 0; index < agents; index++)
        {
            PlayedScene.Add<BalancingAgent>(configure: parameters => parameters.VectorObservationSize = 4);
        }

        return scene;
    }

    /// <summary>Sees four numbers, decides by a rule, moves, and begins again every hundred steps.</summary>
    private sealed class BalancingAgent : Agent
    {
        private float position;
        private float speed;

        public override void OnEpisodeBegin() => (position, speed) = (0.1f, 0);

        public override void CollectObservations(VectorSensor sensor)
        {
            sensor.AddObservation(position);
            sensor.AddObservation(speed);
            sensor.AddObservation(position * position);
            sensor.AddObservation(StepCount * 0.01f);
        }

        public override void OnActionReceived(ActionBuffers actions)
        {
            speed += actions.DiscreteActions[0] == 1 ? 0.01f : -0.01f;
            position += speed;
            AddReward(1 - Math.Abs(position));
            if (StepCount >= 100)
            {
                EndEpisode();
            }
        }

        public override void Heuristic(in ActionBuffers actionsOut)
        {
            var choices = actionsOut.DiscreteActions;
            choices[0] = position < 0 ? 1 : 0;
        }
    }
}
