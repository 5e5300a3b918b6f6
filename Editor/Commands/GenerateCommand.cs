using System.CommandLine;
using Hebb.Assets;
using Hebb.Data;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb generate</c>: lets a text model write.</summary>
internal sealed class GenerateCommand : Command
{
    private const string UsualPrompt = "\n";
    private const float UsualTemperature = 0.8f;
    private const int UsualLength = 500;

    private readonly Argument<string> model = new("model") { Description = "A model file that 'hebb train text' wrote.", HelpName = "MODEL" };
    private readonly Option<string> prompt = new("--prompt") { Description = "What the text begins with; a new line unless given.", HelpName = "TEXT", DefaultValueFactory = _ => UsualPrompt };
    private readonly Option<float> temperature = NumberOption.Real("--temperature", "How much it dares: 0 for always the most probable character.", "a number of at least 0", value => value >= 0, UsualTemperature);
    private readonly Option<int> length = NumberOption.Whole("--length", "How many characters to write.", 1, UsualLength);
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public GenerateCommand(CommonOptions common, TextWriter output)
        : base("generate", "Let a text model write.")
    {
        this.common = common;
        this.output = output;
        Add(model);
        Add(prompt);
        Add(temperature);
        Add(length);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(model);
        using var device = new DeviceCatalog().Choose(common.Device(parsed)).Device;
        using var asset = ModelAsset.Load(file, device);
        if (asset.Model.InputTypes[0] != DataType.Int32 || asset.Metadata.Labels.Count == 0 || asset.Metadata.Labels.Any(label => label.Length != 1))
        {
            throw new InputException($"'{file}' is no model of text: it does not take characters. 'hebb train text' makes one.");
        }

        using var generator = new TextGenerator(asset.Model, new CharacterVocabulary(string.Concat(asset.Metadata.Labels)));
        var start = parsed.GetRequiredValue(prompt);
        var text = Generate(generator, start, parsed);
        if (common.Json(parsed))
        {
            new JsonLines(output).Write(writer =>
            {
                writer.WriteString("prompt", start);
                writer.WriteString("text", text);
            });
        }
        else
        {
            output.WriteLine(start.TrimStart() + text);
        }

        return ExitCode.Done;
    }

    private string Generate(TextGenerator generator, string start, ParseResult parsed)
    {
        try
        {
            return generator.Generate(start, parsed.GetValue(length), parsed.GetValue(temperature), (ulong)common.Seed(parsed));
        }
        catch (ArgumentException exception)
        {
            throw new InputException($"--prompt: {exception.Message}");
        }
    }
}
