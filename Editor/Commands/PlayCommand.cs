using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hebb.Agents;
using Hebb.Assets;
using Hebb.Components;
using Hebb.Editor.Agents;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Hebb.Editor.Playing;
using Hebb.Editor.Projects;
using Hebb.Scene;
using Spectre.Console;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb play SCENE --headless</c>: plays a scene without a window; its agents learn or show what they have learned.</summary>
internal sealed class PlayCommand : Command
{
    private const int UsualSteps = 100_000;
    private const int UsualEpisodes = 100;
    private const int ProgressReports = 20;
    private const int StepsWithoutDecision = 10_000;

    private readonly Argument<string> scene = new("scene") { Description = "A scene's file, a project's folder, or a sample by name.", HelpName = "SCENE" };
    private readonly Option<bool> headless = new("--headless") { Description = "Play without a window, as fast as it goes." };
    private readonly Option<string?> train = new("--train") { Description = "Let all agents learn: ppo.", HelpName = "NAME" };
    private readonly Option<int?> steps = NumberOption.OptionalWhole("--steps", $"Decisions to learn from, or fixed steps to play; usually {UsualSteps}.", 1);
    private readonly Option<int?> copies = NumberOption.OptionalWhole("--copies", "Copies of the training area instead of as many as the scene says.", 1);
    private readonly Option<float> timeScale = NumberOption.Real("--time-scale", "Fixed steps per frame.", "a number above 0", value => value > 0 && float.IsFinite(value), 1);
    private readonly Option<string?> model = new("--model") { Description = "A trained policy that all agents follow, always doing what it holds best.", HelpName = "FILE" };
    private readonly Option<int?> episodes = NumberOption.OptionalWhole("--episodes", $"Episodes to evaluate a policy by; usually {UsualEpisodes}.", 1);
    private readonly Option<double?> threshold = new("--threshold") { Description = "Report after how many decisions the mean return of 100 episodes reached X.", HelpName = "X" };
    private readonly Option<string?> file = new("--out") { Description = "Where to write what was learned; with several behaviors, one file each with its name added.", HelpName = "FILE" };
    private readonly CommonOptions common;
    private readonly TextWriter output;
    private readonly TextWriter error;

    public PlayCommand(CommonOptions common, TextWriter output, TextWriter error)
        : base("play", "Play a scene; its agents learn, or show what they have learned.")
    {
        this.common = common;
        this.output = output;
        this.error = error;
        train.AcceptOnlyFromAmong("ppo");
        Add(scene);
        foreach (var option in new Option[] { headless, train, steps, copies, timeScale, model, episodes, threshold, file })
        {
            Add(option);
        }

        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (!parsed.GetValue(headless))
        {
            throw new InputException("A scene can be played here only with --headless; to watch it, open its project with 'hebb editor'.");
        }

        if (parsed.GetValue(model) is { } missing && !File.Exists(missing))
        {
            throw new InputException($"There is no model '{missing}'. Name a file that 'hebb play --train' or 'hebb train' wrote.");
        }

        if (parsed.GetValue(file) is { } wanted)
        {
            OutputFile.Check("--out", wanted);
        }

        var (project, path) = GameProject.OpenScene(parsed.GetRequiredValue(scene));
        var settings = new PlaySettings
        {
            Behavior = parsed.GetValue(train) is { } ? BehaviorType.Learn : parsed.GetValue(model) is { } ? BehaviorType.InferenceOnly : null,
            ModelFile = parsed.GetValue(model),
            Copies = parsed.GetValue(copies),
            TimeScale = parsed.GetValue(timeScale),
            Seed = (ulong)common.Seed(parsed),
            Device = common.Device(parsed),
        };
        try
        {
            return settings.Behavior == BehaviorType.InferenceOnly
                ? Evaluate(parsed, project, path, settings, cancellation)
                : Learn(parsed, project, path, settings, cancellation);
        }
        catch (SceneFileException refusal)
        {
            throw new InputException(refusal.Message);
        }
    }

    private int Evaluate(ParseResult parsed, GameProject project, string path, PlaySettings settings, CancellationToken cancellation)
    {
        using var play = new ScenePlay(project, path, settings, error);
        MustAct(play);
        var watch = Stopwatch.StartNew();
        var mean = PlayEpisodes(play, parsed.GetValue(episodes) ?? UsualEpisodes, parsed.GetValue(steps), cancellation);
        Report(parsed, play, null, mean, watch, null);
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    private int Learn(ParseResult parsed, GameProject project, string path, PlaySettings settings, CancellationToken cancellation)
    {
        using var play = new ScenePlay(project, path, settings, error);
        if (settings.Behavior is { })
        {
            MustAct(play);
        }

        var watch = Stopwatch.StartNew();
        var measures = new PlayMeasures(play, parsed.GetValue(threshold));
        var wanted = parsed.GetValue(steps) ?? UsualSteps;
        var goesOn = true;
        for (var report = 1; report <= ProgressReports && goesOn && !cancellation.IsCancellationRequested && !play.IsOver; report++)
        {
            goesOn = PlayTo(play, measures, (long)wanted * report / ProgressReports, cancellation);
            WriteProgress(parsed, play, measures);
        }

        var stepsPerCpuSecond = measures.StepsPerCpuSecond;
        var trainers = play.Trainers;
        var models = trainers.Select(entry => SaveModel(parsed, project, entry.Behavior, entry.Trainer, isOneOfMany: trainers.Count > 1)).ToList();
        var isEvaluated = models.Count == 1 && goesOn && !cancellation.IsCancellationRequested;
        Report(parsed, play, (measures.StepsToThreshold, stepsPerCpuSecond), isEvaluated ? EvaluateModel(project, path, settings, models[0], cancellation) : null, watch, models);
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted
            : goesOn ? ExitCode.Done
            : throw new FailedException($"Learning was stopped: for {StepsWithoutDecision:#,0} fixed steps there was no decision to learn from. The messages above may say why; see that a Decision Requester asks the agents, and that learning has not failed.");
    }

    /// <summary>The mean return of what was learned, in a play of its own.</summary>
    private double EvaluateModel(GameProject project, string path, PlaySettings settings, string learned, CancellationToken cancellation)
    {
        using var play = new ScenePlay(project, path, settings with { Behavior = BehaviorType.InferenceOnly, ModelFile = learned, Seed = settings.Seed + 1 }, error);
        return PlayEpisodes(play, UsualEpisodes, null, cancellation);
    }

    /// <summary>Plays the first frame, in which agents join, and holds that all of them did.</summary>
    private static void MustAct(ScenePlay play)
    {
        if (play.Returns.Agents == 0)
        {
            throw new InputException("The scene has no agents, so there is nothing to learn and no episode to play.");
        }

        play.Step();
        if (play.Returns.Idle > 0)
        {
            throw new InputException($"{play.Returns.Idle} of {play.Returns.Agents} agents cannot take part; the messages above say why.");
        }
    }

    /// <summary>Plays until each agent has ended its share of the episodes.</summary>
    /// <returns>Their mean return.</returns>
    private static double PlayEpisodes(ScenePlay play, int episodes, long? fixedSteps, CancellationToken cancellation)
    {
        var ofEach = (episodes + play.Returns.Agents - 1) / play.Returns.Agents;
        while (!play.Returns.EachHas(ofEach) && !cancellation.IsCancellationRequested && !play.IsOver && (fixedSteps is null || play.FixedSteps < fixedSteps))
        {
            play.Step();
        }

        return play.Returns.MeanOfFirst(ofEach);
    }

    /// <summary>Plays until so many decisions can be learned from or, where nobody learns, so many fixed steps are done.</summary>
    /// <returns>Whether it makes sense to go on: false when no decision comes any more.</returns>
    private static bool PlayTo(ScenePlay play, PlayMeasures measures, long steps, CancellationToken cancellation)
    {
        var (learned, since) = (play.LearnedSteps, play.FixedSteps);
        while ((play.Learns ? play.LearnedSteps : play.FixedSteps) < steps && !cancellation.IsCancellationRequested && !play.IsOver)
        {
            play.Step();
            measures.Collect();
            if (play.LearnedSteps != learned)
            {
                (learned, since) = (play.LearnedSteps, play.FixedSteps);
            }
            else if (play.Learns && play.FixedSteps - since > StepsWithoutDecision)
            {
                return false;
            }
        }

        return true;
    }

    private string SaveModel(ParseResult parsed, GameProject project, string behavior, ITrainer trainer, bool isOneOfMany)
    {
        var chosen = parsed.GetValue(file) is { } named && isOneOfMany
            ? Path.Combine(Path.GetDirectoryName(named) ?? string.Empty, $"{Path.GetFileNameWithoutExtension(named)}-{behavior}{Path.GetExtension(named)}")
            : parsed.GetValue(file);
        var path = OutputFile.Check("--out", chosen ?? Path.Combine(".hebb", $"{project.Name}-{behavior}{ModelAsset.Extension}"));
        trainer.SaveModel(path, new Dictionary<string, string>
        {
            ["project"] = project.Name,
            ["behavior"] = behavior,
            ["steps"] = trainer.Steps.ToString(CultureInfo.InvariantCulture),
            ["seed"] = common.Seed(parsed).ToString(CultureInfo.InvariantCulture),
            ["hebb"] = ProgramVersion.Text,
        });
        return path;
    }

    private void WriteProgress(ParseResult parsed, ScenePlay play, PlayMeasures measures)
    {
        var done = play.Learns ? play.LearnedSteps : play.FixedSteps;
        if (common.Json(parsed))
        {
            new JsonLines(output).WriteEvent("progress", writer =>
            {
                writer.WriteNumber("steps", done);
                writer.WriteNumber("fixed_steps", play.FixedSteps);
                writer.WriteReal("mean_return_100", measures.MeanReturn);
                writer.WriteNumber("episodes", play.Returns.All.Count);
            });
        }
        else
        {
            Terminal.For(output).MarkupLine(string.Create(CultureInfo.InvariantCulture, $"{done,9:#,0} steps, {play.Returns.All.Count,6} episodes, mean return {measures.MeanReturn:0.00}"));
        }
    }

    private void Report(ParseResult parsed, ScenePlay play, (long? StepsToThreshold, double StepsPerCpuSecond)? learning, double? evaluation, Stopwatch watch, IReadOnlyList<string>? models)
    {
        if (common.Json(parsed))
        {
            new JsonLines(output).WriteEvent("result", writer =>
            {
                writer.WriteNumber("steps", play.Learns ? play.LearnedSteps : play.FixedSteps);
                writer.WriteNumber("fixed_steps", play.FixedSteps);
                writer.WriteNumber("agents", play.Returns.Agents);
                writer.WriteNumber("episodes", play.Returns.All.Count);
                writer.WriteReal("steps_to_threshold", learning?.StepsToThreshold ?? double.NaN);
                writer.WriteReal("evaluation_mean", evaluation ?? double.NaN);
                if (learning is { } learned)
                {
                    writer.WriteNumber("steps_per_cpu_second", Math.Round(learned.StepsPerCpuSecond));
                }

                writer.WriteNumber("failures", play.Failures.Count);
                writer.WriteSeconds("seconds", watch.Elapsed.TotalSeconds);
                writer.WriteNumber("peak_rss_mb", PeakMemory.Megabytes);
                foreach (var path in models ?? [])
                {
                    writer.WriteString("model", path);
                }
            });
            return;
        }

        var console = Terminal.For(output);
        if (evaluation is { } mean)
        {
            console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"[bold]mean return {mean:0.00}[/] of the policy doing what it holds best"));
        }

        if (learning is { } speed && play.Learns)
        {
            console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"{speed.StepsPerCpuSecond:#,0} decisions per CPU second"));
        }

        foreach (var path in models ?? [])
        {
            console.MarkupLineInterpolated($"wrote {path}");
        }

        foreach (var failure in play.Failures)
        {
            console.MarkupLineInterpolated($"[yellow]{failure.ToString()}[/]");
        }
    }
}
