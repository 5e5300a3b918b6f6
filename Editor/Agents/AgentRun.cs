using System.Diagnostics;
using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Devices;

namespace Hebb.Editor.Agents;

/// <summary>An agent's training from first weights to the last step, with what is measured on the way.</summary>
internal sealed class AgentRun : IDisposable
{
    private readonly AgentTask task;
    private readonly EnvironmentLoop loop;
    private readonly ulong seed;
    private TimeSpan cpu;

    public AgentRun(AgentTask task, ulong seed, long steps, Device device)
    {
        this.task = task;
        this.seed = seed;
        var settings = task.Settings with { Seed = seed };
        Trainer = new PpoTrainer(task.Create().Spec, settings.LearningRateDecisions > 0 ? settings with { LearningRateDecisions = steps } : settings, device);
        loop = new EnvironmentLoop(Trainer, task.CreateMany(task.Copies), seed);
    }

    public PpoTrainer Trainer { get; }

    /// <summary>Steps of all environments together.</summary>
    public long Steps => loop.Steps;

    /// <summary>Steps until the mean of 100 episodes first reached the task's threshold; null if it did not yet.</summary>
    public long? StepsToThreshold { get; private set; }

    /// <summary>Steps per second of processor time that acting and learning took.</summary>
    public double StepsPerCpuSecond => loop.Steps / cpu.TotalSeconds;

    /// <summary>Acts and learns until so many steps are done.</summary>
    public void RunTo(long steps, CancellationToken cancellation)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        while (loop.Steps < steps && !cancellation.IsCancellationRequested)
        {
            loop.Step();
            Trainer.Update(TimeSpan.MaxValue);
            var statistics = Trainer.Statistics;
            if (StepsToThreshold is null && statistics.Episodes >= EpisodesOfMean && statistics.MeanReturn >= task.Threshold)
            {
                StepsToThreshold = loop.Steps;
            }
        }

        process.Refresh();
        cpu += process.TotalProcessorTime - before;
    }

    /// <summary>The mean return of episodes that the policy of now plays greedily, apart from training.</summary>
    public double Evaluate(int episodes, Device device)
    {
        using var policy = new InferencePolicy(Trainer.Spec, Trainer.ToModel(device));
        return PolicyEvaluation.Run(policy, task.CreateMany(episodes), seed + EvaluationSeed).Average();
    }

    public void Dispose() => Trainer.Dispose();

    private const int EpisodesOfMean = 100;
    private const ulong EvaluationSeed = 1_000_003;
}
