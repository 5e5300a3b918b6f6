using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hebb.Devices;
using Hebb.Editor.Classification;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Spectre.Console;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb evaluate</c>: how a classifier does on test images.</summary>
internal sealed class EvaluateCommand : Command
{
    private readonly Argument<string> model = new("model") { Description = "A model file that 'hebb train' wrote.", HelpName = "MODEL" };
    private readonly Option<string?> data = DataOption.Create();
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public EvaluateCommand(CommonOptions common, TextWriter output)
        : base("evaluate", "Measure a classifier on the test images of a data set.")
    {
        this.common = common;
        this.output = output;
        Add(model);
        Add(data);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var watch = Stopwatch.StartNew();
        var path = parsed.GetRequiredValue(model);
        var choice = new DeviceCatalog().Choose(common.Device(parsed));
        using var device = choice.Device;
        using var classifier = Classifier.Load(path, device);
        var images = LabelledImages.Load(parsed.GetValue(data), classifier.Preprocessing);
        var result = classifier.Evaluate(images.Test, images.Source);
        if (common.Json(parsed))
        {
            WriteJson(result, images.Warning, classifier.Labels, choice, path, watch.Elapsed.TotalSeconds);
        }
        else
        {
            WriteTable(result, images.Warning, classifier.Labels, choice);
        }

        return ExitCode.Done;
    }

    private void WriteJson(TestResult result, string? warning, IReadOnlyList<string> labels, DeviceChoice choice, string path, double seconds)
    {
        var lines = new JsonLines(output);
        if (warning is not null)
        {
            lines.WriteWarning(warning);
        }

        var matrix = result.Confusion;
        for (var label = 0; label < matrix.Classes; label++)
        {
            lines.WriteEvent("class", writer =>
            {
                writer.WriteString("label", labels[label]);
                writer.WriteNumber("samples", matrix.Support(label));
                writer.WriteReal("precision", matrix.Precision(label));
                writer.WriteReal("recall", matrix.Recall(label));
                writer.WriteReal("f1", matrix.F1(label));
                writer.WriteStartArray("read_as");
                for (var predicted = 0; predicted < matrix.Classes; predicted++)
                {
                    writer.WriteNumberValue(matrix[label, predicted]);
                }

                writer.WriteEndArray();
            });
        }

        lines.WriteEvent("result", writer =>
        {
            writer.WriteDevice(choice.Device.Info, choice.Reason);
            writer.WriteNumber("samples", matrix.Total);
            writer.WriteReal("test_loss", result.Loss);
            writer.WriteReal("test_accuracy", result.Accuracy);
            writer.WriteReal("precision_macro", matrix.MacroPrecision);
            writer.WriteReal("recall_macro", matrix.MacroRecall);
            writer.WriteReal("f1_macro", matrix.MacroF1);
            writer.WriteSeconds("seconds", seconds);
            writer.WriteString("model", path);
        });
    }

    private void WriteTable(TestResult result, string? warning, IReadOnlyList<string> labels, DeviceChoice choice)
    {
        var console = Terminal.For(output);
        if (warning is not null)
        {
            console.MarkupLineInterpolated($"[yellow]{warning}[/]");
        }

        console.MarkupLineInterpolated($"[dim]{choice.Reason}[/]");
        console.Write(new ConfusionGrid(result.Confusion, labels).ToTable());
        console.MarkupLine(string.Create(
            CultureInfo.InvariantCulture,
            $"[bold]accuracy {result.Accuracy:0.0000}[/] on {result.Confusion.Total:#,0} images, loss {result.Loss:0.0000}, macro precision {result.Confusion.MacroPrecision:0.0000}, macro recall {result.Confusion.MacroRecall:0.0000}"));
    }
}
