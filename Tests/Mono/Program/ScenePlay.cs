using Hebb.Components;
using Hebb.Samples;
using Hebb.Scene;

namespace Hebb.Tests.Mono;

/// <summary>Plays a sample's scene without a window, components and all.</summary>
internal static class ScenePlay
{
    private const int Steps = 400;

    /// <summary>Holds when every agent acted, their behavior learned, and nothing was logged.</summary>
    public static int Run(string scene)
    {
        var log = new StringWriter();
        using var player = new HeadlessPlayer(new HeadlessPlayerOptions { Scripts = { typeof(Agent).Assembly, typeof(CartPoleAgent).Assembly }, Log = log });
        var academy = Academy.Instance;
        academy.LearningTimePerFrame = TimeSpan.MaxValue;
        player.Load(scene);
        player.Run(Steps);

        var agents = player.World.FindAll<Agent>();
        var trainer = academy.Behaviors.Single().Trainer!;
        Console.Write(log);
        Console.WriteLine($"{agents.Count} agents, {agents.Sum(agent => agent.CompletedEpisodes)} episodes, {trainer.Steps} decisions, {trainer.Statistics.Updates} updates");
        return log.ToString().Length == 0 && agents.All(agent => agent.CompletedEpisodes > 0) && trainer.Statistics.Updates > 0 ? 0 : 1;
    }
}
