using System.Text.Json;
using Hebb.Agents.Environments;

namespace Hebb.Editor.Verify.Agents;

/// <summary>Recorded episodes: each step from the recorded state before it, and the whole run from its first state.</summary>
internal static class Trajectories
{
    private const string MaxStepsKey = "max_episode_steps";
    private const double Forced = 1e-5;
    private const double Sum = 1e-6;

    public static IEnumerable<GoldenResult> Run(string name, KnownEnvironment known, JsonElement file, JsonElement trajectories)
    {
        var recordings = trajectories.EnumerateArray().Select((element, index) => Recording.Read(index, element)).ToList();
        yield return Limits(name + ".limits", known, file, recordings);
        yield return TeacherForced(name + ".teacher_forced", known, file.Optional(MaxStepsKey) is not null, recordings);
        yield return FreeRunning(name + ".free_running", known, recordings);
    }

    private static GoldenResult Limits(string name, KnownEnvironment known, JsonElement file, List<Recording> recordings)
    {
        var report = new NumberReport(name);
        if (file.Optional(MaxStepsKey) is { } steps)
        {
            report.Compare(MaxStepsKey, known.Create().MaxSteps, steps.GetDouble(), 0.5);
        }

        if (file.Optional("reward_threshold") is { } threshold)
        {
            report.Compare("reward_threshold", known.Threshold, threshold.GetDouble(), Sum);
        }

        foreach (var recording in recordings)
        {
            if (recording.Length is { } length)
            {
                report.Compare($"trajectory {recording.Number} length", recording.Actions.Length, length, 0.5);
            }

            if (recording.Return is { } sum)
            {
                report.Compare($"trajectory {recording.Number} return", recording.Rewards.Sum(), sum, Sum, Sum);
            }
        }

        return report.Result();
    }

    private static GoldenResult TeacherForced(string name, KnownEnvironment known, bool isLimited, List<Recording> recordings)
    {
        var report = new NumberReport(name);
        foreach (var recording in recordings)
        {
            var environment = known.Create();
            environment.SetState(recording.InitialState);
            report.Compare($"trajectory {recording.Number} initial_obs", known.Observe(environment), recording.InitialObservation, Forced, Forced);
            for (var step = 0; step < recording.Actions.Length; step++)
            {
                environment.SetState(step == 0 ? recording.InitialState : recording.States[step - 1]);
                var result = known.Step(environment, recording.Actions[step]);
                Compare(report, recording, step, known, environment, result, Forced);
                var isCut = isLimited && step + 1 == environment.MaxSteps;
                report.Compare(recording.Place(step, "truncated"), isCut, recording.Truncated[step]);
            }
        }

        return report.Result();
    }

    private static GoldenResult FreeRunning(string name, KnownEnvironment known, List<Recording> recordings)
    {
        var report = new NumberReport(name);
        foreach (var recording in recordings)
        {
            var environment = known.Create();
            environment.SetState(recording.InitialState);
            for (var step = 0; step < Math.Min(recording.Actions.Length, known.FreeSteps); step++)
            {
                Compare(report, recording, step, known, environment, known.Step(environment, recording.Actions[step]), known.FreeTolerance);
            }
        }

        return report.Result();
    }

    private static void Compare(
        NumberReport report, Recording recording, int step, KnownEnvironment known, IEnvironment environment, EnvironmentStep result, double tolerance)
    {
        var state = new double[environment.StateLength];
        environment.GetState(state);
        report.Compare(recording.Place(step, "states"), state, recording.States[step], tolerance, tolerance);
        report.Compare(recording.Place(step, "obs"), known.Observe(environment), recording.Observations[step], tolerance, tolerance);
        report.Compare(recording.Place(step, "rewards"), result.Reward, recording.Rewards[step], tolerance, tolerance);
        report.Compare(recording.Place(step, "terminated"), result.IsTerminated, recording.Terminated[step]);
    }

    /// <summary>One recorded episode.</summary>
    private sealed record Recording(int Number, double[] InitialState, double[] InitialObservation)
    {
        public required double[] Actions { get; init; }

        public required double[][] States { get; init; }

        public required double[][] Observations { get; init; }

        public required double[] Rewards { get; init; }

        public required bool[] Terminated { get; init; }

        public required bool[] Truncated { get; init; }

        /// <summary>How many steps the file says there are; null when it does not say.</summary>
        public double? Length { get; init; }

        /// <summary>The sum of rewards that the file gives; null when it gives none.</summary>
        public double? Return { get; init; }

        public static Recording Read(int number, JsonElement element) => new(number, element.Required("initial_state").Numbers(), element.Required("initial_obs").Numbers())
        {
            Actions = [.. element.Required("actions").EnumerateArray().Select(action => action.Numbers().Single())],
            States = Rows(element, "states"),
            Observations = Rows(element, "obs"),
            Rewards = element.Required("rewards").Numbers(),
            Terminated = Flags(element, "terminated"),
            Truncated = Flags(element, "truncated"),
            Length = element.Optional("length")?.GetDouble(),
            Return = element.Optional("return")?.GetDouble(),
        };

        public string Place(int step, string what) => $"trajectory {Number} {what}[{step}]";

        private static double[][] Rows(JsonElement element, string name) => [.. element.Required(name).EnumerateArray().Select(row => row.Numbers())];

        private static bool[] Flags(JsonElement element, string name) => [.. element.Required(name).EnumerateArray().Select(flag => flag.GetBoolean())];
    }
}
