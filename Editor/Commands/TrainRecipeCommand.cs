using System.CommandLine;
using System.Diagnostics;
using Hebb.Assets;
using Hebb.Authoring.Doctor;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Doctor;
using Hebb.Editor.Output;
using Hebb.Editor.Reports;
using Hebb.Editor.Runs;
using Hebb.Models;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb train NAME</c>: runs a recipe; writes its model and its report.</summary>
internal sealed class TrainRecipeCommand : Command
{
    private readonly Recipe recipe;
    private readonly TrainingOptions training;
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public TrainRecipeCommand(Recipe recipe, CommonOptions common, TextWriter output)
        : base(recipe.Name, recipe.Description)
    {
        this.recipe = recipe;
        this.common = common;
        this.output = output;
        foreach (var option in recipe.Options)
        {
            Add(option);
        }

        training = new TrainingOptions(recipe.Name, recipe.Defaults);
        training.AddTo(this);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var experiment = recipe.Open(parsed);
        var settings = training.Read(parsed, common.Seed(parsed), experiment.Defaults);
        var choice = new DeviceCatalog().Choose(common.Device(parsed));
        using var device = choice.Device;
        using var model = experiment.CreateModel(device, (ulong)settings.Seed);
        var plan = new RunPlan(recipe.Name, [.. OwnArguments(parsed)], experiment, settings, device.Info, choice.Reason);
        IRunView view = common.Json(parsed) ? new JsonRunView(new JsonLines(output)) : new TextRunView(Terminal.For(output));
        var outcome = Train(plan, device, model, view, cancellation);
        var result = new RunResult
        {
            Plan = plan,
            Outcome = outcome,
            Findings = RunDoctor.Examine(RunLogReader.Read(settings.LogPath)),
            Dispatches = device.SubmittedDispatches,
            Seconds = watch.Elapsed.TotalSeconds,
            PeakMemory = PeakMemory.Megabytes,
        };
        ModelAsset.Save(settings.ModelPath, model, outcome.Describe(Provenance.Of(result)));
        new ReportPage(RunReports.Create(result, model)).Save(settings.ReportPath);
        view.Show(result);
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    /// <summary>Trains while the log is written; of a run that fails, what seems to be wrong is shown before the failure goes on.</summary>
    private static Outcome Train(RunPlan plan, Device device, Model model, IRunView view, CancellationToken cancellation)
    {
        try
        {
            using var log = new RunLogFile(plan.Settings.LogPath);
            var outcome = plan.Experiment.Execute(new TrainingRun(plan, device, view, log, cancellation), model);
            log.End(outcome.Measures, outcome.History.StopReason);
            return outcome;
        }
        catch (FailedException)
        {
            view.Advise(RunDoctor.Examine(RunLogReader.Read(plan.Settings.LogPath)));
            throw;
        }
    }

    /// <summary>The recipe's own options that were given, each followed by its values.</summary>
    private IEnumerable<string> OwnArguments(ParseResult parsed) => recipe.Options
        .Where(option => parsed.GetResult(option) is { Implicit: false })
        .SelectMany(option => parsed.GetResult(option)!.Tokens.Select(token => token.Value).Prepend(option.Name));
}
