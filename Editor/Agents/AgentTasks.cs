using Hebb.Agents;
using Hebb.Agents.Environments;

namespace Hebb.Editor.Agents;

/// <summary>Every task that <c>hebb train</c> can train an agent on.</summary>
internal static class AgentTasks
{
    public static AgentTask CartPole { get; } = new(
        "cartpole", "Learn to balance a pole on a cart.", () => new CartPole(), 8, PpoSettings.CartPole, 100_000, Hebb.Agents.Environments.CartPole.Threshold);

    public static IReadOnlyList<AgentTask> All { get; } = [CartPole];
}
