using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Devices;

namespace Hebb.Editor.Agents;

/// <summary>An agent's training from first weights to the last step, with what is measured on the way.</summary>
internal sealed class AgentRun : IDisposable
{
    private const ulong EvaluationSeed = 1_000_003;

    private readonly AgentTask task;
    private readonly EnvironmentLoop loop;
    private readonly ThresholdCrossing crossing;
    private readonly ulong seed;
    private TimeSpan cpu;

    public AgentRun(AgentTask task, ulong seed, long steps, Device device)
    {
        this.task = task;
        this.seed = seed;
        crossing = new ThresholdCrossing(task.Threshold);
        var settings = task.Settings with { Seed = seed };
        Trainer = new PpoTrainer(task.Create().Spec, settings.LearningRateDecisions > 0 ? settings with { LearningRateDecisions = steps } : settings, device);
        loop = new EnvironmentLoop(Trainer, task.CreateMany(task.Copies), seed);
    }

    public PpoTrainer Trainer { get; }

    /// <summary>Steps of all environments together.</summary>
    public long Steps => loop.Steps;

    /// <summary>Steps until the mean of 100 episodes first reached the task's threshold; null if it did not yet.</summary>
    public long? StepsToThreshold => crossing.Steps;

    /// <summary>Steps per second of processor time that acting and learning took.</summary>
    public double StepsPerCpuSecond => loop.Steps / cpu.TotalSeconds;

    /// <summary>Acts and learns until so many steps are done.</summary>
    public void RunTo(long steps, CancellationToken cancellation)
    {
        var before = Environment.CpuUsage.TotalTime;
        while (loop.Steps < steps && !cancellation.IsCancellationRequested)
        {
            loop.Step();
            Trainer.Update(TimeSpan.MaxValue);
            crossing.Look(loop.Steps, Trainer.Statistics.Episodes, Trainer.Statistics.MeanReturn);
        }

        cpu += Environment.CpuUsage.TotalTime - before;
    }

    /// <summary>The mean return of episodes that the policy of now plays greedily, apart from training.</summary>
    public double Evaluate(int episodes, Device device)
    {
        using var policy = new InferencePolicy(Trainer.Spec, Trainer.ToModel(device));
        return PolicyEvaluation.Run(policy, task.CreateMany(episodes), seed + EvaluationSeed).Average();
    }

    public void Dispose() => Trainer.Dispose();
}
