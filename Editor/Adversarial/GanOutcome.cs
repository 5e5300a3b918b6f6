using System.Globalization;
using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Editor.Reports;
using Hebb.Editor.Runs;
using Spectre.Console;

namespace Hebb.Editor.Adversarial;

/// <summary>What a generator draws; <paramref name="result"/> is null when the run was interrupted.</summary>
internal sealed class GanOutcome(TrainingHistory history, IReadOnlyList<Image> sheets, GanResult? result) : Outcome(history)
{
    public override IReadOnlyList<(string Name, double Value)> Measures => result is null ? [] :
    [
        ("sure_share", result.SureShare),
        ("smallest_class_share", result.ClassShares.Min()),
        ("largest_class_share", result.ClassShares.Max()),
        ("nearest_distance", result.SampleDistance),
        ("held_out_distance", result.HeldOutDistance),
        ("diversity", result.Diversity),
        ("judge_accuracy", result.JudgeAccuracy),
    ];

    public override Headline? Headline => result is null ? null : new Headline(
        Percent(result.SureShare),
        "of its drawings are clear",
        $"A classifier with an accuracy of {Percent(result.JudgeAccuracy)} on test images is at least {GanResult.Sure:P0} sure what they show. {Verdict}");

    public override IReadOnlyList<IReportSection> Sections => [new SampleSheetSection(sheets), .. result is null ? [] : new IReportSection[] { new GanResultSection(result) }];

    private string Verdict => result is null || result.Complaints.Count == 0
        ? "Every class appears, and no sample is a copy: there is no sign of collapse."
        : string.Join(" ", result.Complaints);

    public override void Write(IAnsiConsole console)
    {
        if (result is null)
        {
            return;
        }

        console.MarkupLine($"[bold]{Percent(result.SureShare)} of {result.Samples} samples are clear[/] to a classifier with an accuracy of {Percent(result.JudgeAccuracy)}");
        console.WriteLine("classes " + string.Join("  ", result.ClassNames.Select((name, index) => $"{name}: {Percent(result.ClassShares[index])}")));
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"median distance to the nearest training image {result.SampleDistance:0.00}, of held-out images {result.HeldOutDistance:0.00}; diversity {result.Diversity:0.00}"));
        console.MarkupLineInterpolated(result.Complaints.Count == 0 ? $"{Verdict}" : (FormattableString)$"[yellow]{Verdict}[/]");
    }

    public override ModelMetadata Describe(IReadOnlyDictionary<string, string> provenance) => new() { Provenance = provenance };

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
