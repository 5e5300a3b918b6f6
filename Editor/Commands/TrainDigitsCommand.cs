using System.CommandLine;
using System.Diagnostics;
using Hebb.Assets;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Hebb.Editor.Reports;
using Hebb.Editor.Runs;
using Hebb.Layers;
using Hebb.Models;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb train digits</c>: a two-layer network that tells small grey images apart.</summary>
internal sealed class TrainDigitsCommand : Command
{
    private const int HiddenUnits = 128;
    private const int DefaultEpochs = 10;

    private readonly Option<string?> data = DataOption.Create();
    private readonly TrainingOptions training = new("digits", DefaultEpochs);
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public TrainDigitsCommand(CommonOptions common, TextWriter output)
        : base("digits", "Train a classifier of 28x28 images, 784-128-10.")
    {
        this.common = common;
        this.output = output;
        Add(data);
        training.AddTo(this);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private static Sequential CreateModel(LabelledImages images, Device device, int seed)
    {
        var layers = new Layer[]
        {
            new Flatten(),
            new Dense(HiddenUnits),
            new Activation("relu"),
            new Dense(images.Training.ClassNames.Count),
            new Activation("softmax"),
        };
        return new Sequential(layers, device) { Seed = (ulong)seed };
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var settings = training.Read(parsed, common.Seed(parsed));
        var images = LabelledImages.Load(parsed.GetValue(data));
        var choice = new DeviceCatalog().Choose(common.Device(parsed));
        using var device = choice.Device;
        using var model = CreateModel(images, device, settings.Seed);
        IRunView view = common.Json(parsed) ? new JsonRunView(new JsonLines(output)) : new TextRunView(Terminal.For(output));
        var result = new ClassifierRun(images, settings, device, choice.Reason).Execute(model, view, watch, cancellation);
        ModelAsset.Save(settings.ModelPath, model, ModelMetadataOf.Run(result));
        new ReportPage(RunReports.Create(result, model)).Save(settings.ReportPath);
        view.Show(result);
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }
}
