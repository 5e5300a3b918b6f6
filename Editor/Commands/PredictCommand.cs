using System.CommandLine;
using System.Globalization;
using Hebb.Devices;
using Hebb.Editor.Classification;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb predict</c>: what a classifier says of pictures.</summary>
internal sealed class PredictCommand : Command
{
    private const int ShownClasses = 3;

    private readonly Argument<string> model = new("model") { Description = "A model file that 'hebb train' wrote.", HelpName = "MODEL" };

    private readonly Argument<string[]> files = new("images")
    {
        Description = "PNG, BMP or JPEG files of any size.",
        HelpName = "IMAGE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly CommonOptions common;
    private readonly TextWriter output;

    public PredictCommand(CommonOptions common, TextWriter output)
        : base("predict", "Say what pictures show, with probabilities.")
    {
        this.common = common;
        this.output = output;
        Add(model);
        Add(files);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var device = new DeviceCatalog().Choose(common.Device(parsed)).Device;
        using var classifier = Classifier.Load(parsed.GetRequiredValue(model), device);
        foreach (var answer in classifier.Classify(parsed.GetRequiredValue(files)))
        {
            if (common.Json(parsed))
            {
                WriteJson(answer);
            }
            else
            {
                output.WriteLine($"{answer.File}: {string.Join(", ", answer.Ranking.Take(ShownClasses).Select(Describe))}");
            }
        }

        return ExitCode.Done;
    }

    private static string Describe((string Label, float Probability) guess) =>
        string.Create(CultureInfo.InvariantCulture, $"{guess.Label} {100 * guess.Probability:0.0} %");

    private void WriteJson(Prediction answer) => new JsonLines(output).Write(writer =>
    {
        var (best, probability) = answer.Ranking[0];
        writer.WriteString("file", answer.File);
        writer.WriteString("label", best);
        writer.WriteNumber("probability", probability);
        writer.WriteStartArray("top");
        foreach (var (label, share) in answer.Ranking.Take(ShownClasses))
        {
            writer.WriteStartObject();
            writer.WriteString("label", label);
            writer.WriteNumber("probability", share);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
