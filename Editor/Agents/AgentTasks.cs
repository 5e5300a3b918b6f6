using Hebb.Agents;
using Hebb.Agents.Environments;

namespace Hebb.Editor.Agents;

/// <summary>Every task that <c>hebb train</c> can train an agent on.</summary>
internal static class AgentTasks
{
    public static AgentTask CartPole { get; } = new(
        "cartpole", "Learn to balance a pole on a cart.", () => new CartPole(), 8, PpoSettings.CartPole, 100_000, Hebb.Agents.Environments.CartPole.Threshold);

    public static AgentTask Pendulum { get; } = new(
        "pendulum", "Learn to swing up a pendulum.", () => new Pendulum(), 4, PpoSettings.Pendulum, 200_000, Hebb.Agents.Environments.Pendulum.Threshold);

    public static AgentTask GridWorld { get; } = new(
        "gridworld", "Learn to walk to the right one of two goals, by their positions.", () => new GridWorld(), 16, PpoSettings.GridWorld, 100_000, Hebb.Agents.Environments.GridWorld.Threshold);

    public static AgentTask GridWorldCamera { get; } = new(
        "gridworld-camera", "Learn to walk to the right one of two goals, by a picture.", () => new GridWorld(pixelsPerCell: 4), 16, PpoSettings.GridWorld, 100_000, Hebb.Agents.Environments.GridWorld.Threshold);

    public static AgentTask CliffWalking { get; } = new(
        "cliffwalking", "Learn the shortest way along a cliff.", () => new CliffWalking(), 32, PpoSettings.CliffWalking, 200_000, Hebb.Agents.Environments.CliffWalking.Threshold);

    public static IReadOnlyList<AgentTask> All { get; } = [CartPole, Pendulum, GridWorld, GridWorldCamera, CliffWalking];
}
