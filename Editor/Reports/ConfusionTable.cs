using System.Globalization;
using Hebb.Training;

namespace Hebb.Editor.Reports;

/// <summary>Draws a confusion matrix as a table: one row per true class, one column per answer, shaded by the share of the row.</summary>
internal sealed class ConfusionTable(ConfusionMatrix matrix, IReadOnlyList<string> classNames) : IReportSection
{
    /// <summary>The share of a class whose mistake gets the darkest shade.</summary>
    private const double DarkestMistake = 0.1;

    /// <summary>The shade of a single mistake: visible beside none.</summary>
    private const double LightestShade = 0.2;

    public Html ToHtml() => Html.Of(
        $"""
        <section aria-labelledby="confusion">
        <h2 id="confusion">What it takes for what</h2>
        <p>{Worst()} Recall is the share of a class that is found, precision the share of an answer that is right.</p>
        <div class="scroll" role="region" aria-labelledby="confusion" tabindex="0"><table class="confusion">
        <caption>Rows: what the image shows. Columns: what the model answers.</caption>
        <thead><tr><td></td>{classNames.Select(name => Html.Of($"""<th scope="col">{name}</th>"""))}<th scope="col" class="score">recall</th></tr></thead>
        <tbody>
        {Range().Select(Row)}
        </tbody>
        <tfoot><tr><th scope="row" class="score">precision</th>{Range().Select(label => Html.Of($"""<td class="score">{Percent(matrix.Precision(label))}</td>"""))}<td></td></tr></tfoot>
        </table></div>
        </section>

        """);

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>The root spreads the shades of rare mistakes.</summary>
    private static double MistakeShade(double share) =>
        LightestShade + ((1 - LightestShade) * Math.Sqrt(Math.Min(1, share / DarkestMistake)));

    private Html Row(int truth) => Html.Of(
        $"""
        <tr><th scope="row">{classNames[truth]}</th>{Range().Select(answer => Cell(truth, answer))}<td class="score">{Percent(matrix.Recall(truth))}</td></tr>

        """);

    private Html Cell(int truth, int answer)
    {
        var count = matrix[truth, answer];
        var share = (double)count / Math.Max(1, matrix.Support(truth));
        if (truth == answer)
        {
            return Html.Of($"""<td class="hit" style="--share:{share:0.###}">{count}</td>""");
        }

        return count == 0
            ? Html.Of($"""<td class="none">0</td>""")
            : Html.Of($"""<td class="miss" style="--share:{MistakeShade(share):0.###}">{count}</td>""");
    }

    private string Worst()
    {
        var worst = Range()
            .SelectMany(truth => Range().Where(answer => answer != truth).Select(answer => (truth, answer, count: matrix[truth, answer])))
            .MaxBy(pair => pair.count);
        return worst.count == 0
            ? "Nothing was misread."
            : $"Most often, {classNames[worst.truth]} is read as {classNames[worst.answer]}: {worst.count} times.";
    }

    private IEnumerable<int> Range() => Enumerable.Range(0, matrix.Classes);
}
