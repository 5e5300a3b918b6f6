using System.CommandLine;
using System.Globalization;
using System.Text;
using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Inspection;
using Hebb.Editor.Output;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb inspect</c>: pictures of what a model does with an image.</summary>
internal sealed class InspectCommand : Command
{
    private readonly Argument<string> model = new("model") { Description = "A model file that 'hebb train' wrote.", HelpName = "MODEL" };
    private readonly Argument<string> file = new("image") { Description = "A PNG, BMP or JPEG file of any size.", HelpName = "IMAGE" };
    private readonly Option<string> folder = new("--out") { Description = "The folder to write the pictures to; made if need be.", HelpName = "DIR", Required = true };
    private readonly Option<string?> label = new("--class") { Description = "The class to explain; the most probable one unless given.", HelpName = "NAME" };
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public InspectCommand(CommonOptions common, TextWriter output)
        : base("inspect", "Draw what a model sees in an image: activations, filters, saliency, Grad-CAM.")
    {
        this.common = common;
        this.output = output;
        Add(model);
        Add(file);
        Add(folder);
        Add(label);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var modelPath = parsed.GetRequiredValue(model);
        var target = OutputFolder.Prepare("--out", parsed.GetRequiredValue(folder));
        var choice = new DeviceCatalog().Choose(common.Device(parsed));
        using var device = choice.Device;
        using var images = ImageModel.Load(modelPath, device);
        var inspection = new ImageInspection(images, parsed.GetRequiredValue(file));
        var explained = Explained(parsed, inspection);
        List<InspectedPicture> pictures = [.. inspection.Explain(explained), .. inspection.DrawLayers()];
        foreach (var picture in pictures)
        {
            Write(Path.Combine(target, picture.File), ImageCodec.EncodePng(picture.Picture));
        }

        var page = new InspectionPage(Path.GetFileName(modelPath), inspection, explained, pictures);
        Write(Path.Combine(target, InspectionPage.File), Encoding.UTF8.GetBytes(page.ToHtml()));
        if (common.Json(parsed))
        {
            WriteJson(pictures, inspection, explained, target, choice);
        }
        else
        {
            WriteList(pictures, inspection, target);
        }

        return ExitCode.Done;
    }

    private static void Write(string path, byte[] content) => AtomicFile.Write(path, stream => stream.Write(content));

    /// <exception cref="InputException">The class is unknown, or the model has none.</exception>
    private string? Explained(ParseResult parsed, ImageInspection inspection)
    {
        if (parsed.GetValue(label) is not { } name)
        {
            return inspection.Answer?.Ranking[0].Label;
        }

        return inspection.Labels.Contains(name)
            ? name
            : throw new InputException($"--class was given '{name}', but the model's classes are {(inspection.Labels.Count == 0 ? "none" : string.Join(", ", inspection.Labels))}.");
    }

    private void WriteJson(List<InspectedPicture> pictures, ImageInspection inspection, string? explained, string target, DeviceChoice choice)
    {
        var lines = new JsonLines(output);
        foreach (var picture in pictures)
        {
            lines.WriteEvent("picture", writer =>
            {
                writer.WriteString("kind", picture.Kind);
                if (picture.Subject.Length > 0)
                {
                    writer.WriteString(picture.Kind is PictureKind.Saliency or PictureKind.GradCam ? "class" : "layer", picture.Subject);
                }

                writer.WriteStartArray("shape");
                foreach (var extent in picture.Shape)
                {
                    writer.WriteNumberValue(extent);
                }

                writer.WriteEndArray();
                writer.WriteNumber("lowest", picture.Range.Lowest);
                writer.WriteNumber("highest", picture.Range.Highest);
                writer.WriteReal("mean", picture.Range.Mean);
                writer.WriteNumber("not_finite", picture.Range.NotFinite);
                writer.WriteNumber("width", picture.Picture.Width);
                writer.WriteNumber("height", picture.Picture.Height);
                writer.WriteString("file", Path.Combine(target, picture.File));
            });
        }

        lines.WriteEvent("result", writer =>
        {
            writer.WriteDevice(choice.Device.Info, choice.Reason);
            if (inspection.Answer is { } answer)
            {
                writer.WriteString("label", answer.Ranking[0].Label);
                writer.WriteNumber("probability", answer.Ranking[0].Probability);
                writer.WriteString("explained", explained);
            }

            writer.WriteNumber("pictures", pictures.Count);
            writer.WriteString("file", Path.Combine(target, InspectionPage.File));
        });
    }

    private void WriteList(List<InspectedPicture> pictures, ImageInspection inspection, string target)
    {
        if (inspection.Answer is { } answer)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{inspection.File}: {answer.Ranking[0].Label} {100 * answer.Ranking[0].Probability:0.0} %"));
        }

        var width = pictures.Max(picture => picture.File.Length);
        foreach (var picture in pictures)
        {
            output.WriteLine($"{picture.File.PadRight(width)}  {picture.Shape}  {picture.Range}");
        }

        output.WriteLine($"open {Path.Combine(target, InspectionPage.File)}");
    }
}
