using System.Globalization;
using Hebb.Training;

namespace Hebb.Editor.Reports;

/// <summary>Shows which share of each class is recognised, as bars.</summary>
internal sealed class RecallSection(ConfusionMatrix matrix, IReadOnlyList<string> classNames) : IReportSection
{
    /// <summary>So many points below the mean make a class a weak one.</summary>
    private const double Weak = 0.05;

    public Html ToHtml() => Html.Of(
        $"""
        <section aria-labelledby="recall">
        <h2 id="recall">How well each class is recognised</h2>
        <p>{Summary()}</p>
        <table class="bars recall"><tbody>
        {Range().Select(Bar)}
        </tbody></table>
        </section>

        """);

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private string Summary()
    {
        var present = Range().Where(label => matrix.Support(label) > 0).ToList();
        if (present.Count == 0)
        {
            return "There is no test image.";
        }

        var worst = present.MinBy(matrix.Recall);
        return $"Of the test images of each class, this share is recognised: {Percent(matrix.MacroRecall)} in the mean over the classes, {Percent(matrix.Recall(worst))} of {classNames[worst]}.";
    }

    private Html Bar(int label)
    {
        var (recall, support) = (matrix.Recall(label), matrix.Support(label));
        var kind = recall < matrix.MacroRecall - Weak ? "bar weak" : "bar";
        return support == 0
            ? Html.Of($"""<tr><th scope="row">{classNames[label]}</th><td class="{kind}"></td><td>no image</td></tr>""")
            : Html.Of($"""<tr><th scope="row">{classNames[label]}</th><td class="{kind}"><span style="width:{100 * recall:0.##}%"></span></td><td>{Percent(recall)} <small>of {support:#,0}</small></td></tr>""");
    }

    private IEnumerable<int> Range() => Enumerable.Range(0, matrix.Classes);
}
