using System.Globalization;
using Hebb.Assets;
using Hebb.Data;
using Hebb.Editor.Reports;
using Hebb.Editor.Runs;
using Spectre.Console;

namespace Hebb.Editor.Texts;

/// <summary>How well a model foretells a text; <paramref name="testLoss"/>, in nats per character, is null when the run was interrupted.</summary>
internal sealed class TextOutcome(TrainingHistory history, CharacterVocabulary vocabulary, IReadOnlyList<TextSample> samples, double? testLoss) : Outcome(history)
{
    public override IReadOnlyList<(string Name, double Value)> Measures => testLoss is not { } loss ? [] :
    [
        ("test_loss", loss),
        ("test_perplexity", Math.Exp(loss)),
    ];

    public override Headline? Headline => testLoss is not { } loss ? null : new Headline(
        Number(loss, "0.000"),
        "nats per character",
        $"On the last tenth of the text, which it never learned from, the model wavers between {Number(Math.Exp(loss), "0.0")} of {vocabulary.Count} characters on average.");

    public override IReadOnlyList<IReportSection> Sections => [new TextSampleSection(samples)];

    public override void Write(IAnsiConsole console)
    {
        if (testLoss is { } loss)
        {
            console.MarkupLine($"[bold]test loss {Number(loss, "0.0000")} nats/char[/], perplexity {Number(Math.Exp(loss), "0.00")}");
        }
    }

    public override ModelMetadata Describe(IReadOnlyDictionary<string, string> provenance) => new()
    {
        Labels = [.. vocabulary.Characters.Select(character => character.ToString())],
        Provenance = provenance,
    };

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
