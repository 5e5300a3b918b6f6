using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Devices;

namespace Hebb.Tests.Mono;

/// <summary>Learns to balance a pole with PPO.</summary>
internal static class CartPoleLearning
{
    private const int Copies = 8;
    private const int Steps = 12_000;
    private const int Episodes = 20;
    private const int Seed = 1;

    /// <summary>Trains, then plays greedily; holds when the pole stands five times as long as by chance.</summary>
    public static int Run(Device device)
    {
        using (device)
        {
            using var trainer = new PpoTrainer(new CartPole().Spec, PpoSettings.CartPole with { Seed = Seed }, device);
            var before = Evaluate(trainer, device);
            var loop = new EnvironmentLoop(trainer, Create(Copies), Seed);
            while (loop.Steps < Steps)
            {
                loop.Step();
                trainer.Update(TimeSpan.MaxValue);
            }

            var after = Evaluate(trainer, device);
            Console.WriteLine($"mean return of {Episodes} episodes {before:0.0} before and {after:0.0} after {loop.Steps} steps on {device.Info.Driver}");
            return after >= 5 * before ? 0 : 1;
        }
    }

    private static double Evaluate(PpoTrainer trainer, Device device)
    {
        using var policy = new InferencePolicy(trainer.Spec, trainer.ToModel(device));
        return PolicyEvaluation.Run(policy, Create(Episodes), Seed + 1).Average();
    }

    private static IEnumerable<IEnvironment> Create(int count) => Enumerable.Range(0, count).Select(_ => new CartPole());
}
