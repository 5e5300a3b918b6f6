namespace Hebb.Editor.Benchmarks;

/// <summary>Something that agents' training must reach, over all seeds.</summary>
/// <param name="Task">Which task's training.</param>
/// <param name="Name">What is reached, for a person.</param>
/// <param name="Required">The number that must be reached.</param>
/// <param name="IsLimit">Whether the number must not be exceeded; else it must not be fallen short of.</param>
/// <param name="Value">The number over all seeds; infinite where a seed never got there.</param>
internal sealed record AgentGoal(string Task, string Name, double Required, bool IsLimit, Func<IReadOnlyList<AgentMeasurement>, double> Value)
{
    public static IReadOnlyList<AgentGoal> All { get; } =
    [
        new("cartpole", "steps to a mean return of 475 over 100 episodes, median", 85_000, true, runs => Statistics.Median(runs.Select(run => run.StepsToThreshold))),
        new("cartpole", "steps to a mean return of 475 over 100 episodes, slowest seed", 100_000, true, runs => runs.Max(run => run.StepsToThreshold)),
        new("cartpole", "steps to a greedy evaluation of 475, median", 35_000, true, runs => Statistics.Median(runs.Select(run => run.StepsToEvaluation))),
        new("cartpole", "steps per CPU second, median", 8_000, false, runs => Statistics.Median(runs.Select(run => run.StepsPerCpuSecond))),
        new("pendulum", "greedy evaluation after 200,000 steps, median", -300, false, runs => Statistics.Median(runs.Select(run => run.Evaluation))),
        new("gridworld-camera", "greedy evaluation after 100,000 steps, median", 0.8, false, runs => Statistics.Median(runs.Select(run => run.Evaluation))),
    ];

    public bool IsMet(double value) => IsLimit ? value <= Required : value >= Required;
}
