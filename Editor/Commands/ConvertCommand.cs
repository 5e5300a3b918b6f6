using System.CommandLine;
using System.Globalization;
using Hebb.Assets;
using Hebb.Devices;
using Hebb.Editor.Classification;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb convert</c>: writes a model anew, smaller if asked, and says what that costs.</summary>
internal sealed class ConvertCommand : Command
{
    private readonly Argument<string> model = new("model") { Description = "A model file.", HelpName = "MODEL" };
    private readonly Option<bool> half = new("--half") { Description = "Keep the weights in half precision: half the size." };
    private readonly Option<string> file = new("--out") { Description = "Where to write the model.", HelpName = "FILE", Required = true };
    private readonly Option<string?> data = DataOption.CreateOptional("Images to measure the accuracy on before and after: a folder as 'hebb evaluate' takes it.");
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public ConvertCommand(CommonOptions common, TextWriter output)
        : base("convert", "Write a model in the newest form, with smaller weights if asked.")
    {
        this.common = common;
        this.output = output;
        Add(model);
        Add(half);
        Add(file);
        Add(data);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var (source, target) = (parsed.GetRequiredValue(model), OutputFile.Check("--out", parsed.GetRequiredValue(file)));
        using var device = new DeviceCatalog().Choose(common.Device(parsed)).Device;
        var before = Accuracy(source, parsed.GetValue(data), device);
        using (var asset = ModelAsset.Load(source, device))
        {
            ModelAsset.Save(target, asset.Model, asset.Metadata, parsed.GetValue(half) ? WeightPrecision.Float16 : WeightPrecision.Float32);
        }

        var after = Accuracy(target, parsed.GetValue(data), device);
        Report(parsed, source, target, before, after);
        return ExitCode.Done;
    }

    private static double? Accuracy(string path, string? folder, Device device)
    {
        if (folder is null)
        {
            return null;
        }

        using var classifier = Classifier.Load(path, device);
        var images = LabelledImages.Load(folder, classifier.Preprocessing);
        return classifier.Evaluate(images.Test, images.Source).Accuracy;
    }

    private void Report(ParseResult parsed, string source, string target, double? before, double? after)
    {
        var (bytesBefore, bytesAfter) = (new FileInfo(source).Length, new FileInfo(target).Length);
        if (common.Json(parsed))
        {
            new JsonLines(output).WriteEvent("result", writer =>
            {
                writer.WriteString("model", target);
                writer.WriteNumber("bytes_before", bytesBefore);
                writer.WriteNumber("bytes", bytesAfter);
                if (before is { } was && after is { } isNow)
                {
                    writer.WriteReal("test_accuracy_before", was);
                    writer.WriteReal("test_accuracy", isNow);
                }
            });
            return;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote {target}: {bytesAfter:#,0} bytes instead of {bytesBefore:#,0}"));
        if (before is { } had && after is { } has)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"accuracy {has:0.0000} instead of {had:0.0000}, a change of {100 * (has - had):+0.00;-0.00;0.00} points"));
        }
    }
}
