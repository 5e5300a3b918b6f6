using System.Globalization;
using System.Text;
using Hebb.Assets;

namespace Hebb.Editor.Reports;

/// <summary>Writes a <see cref="RunReport"/> as one HTML page that needs nothing beside itself.</summary>
internal sealed class ReportPage(RunReport report)
{
    /// <summary>The whole page.</summary>
    public string ToHtml() => HtmlPage.Of(
        $"{report.Title}: Hebb training report",
        Html.Of($"{Header()}{Curves()}{report.Sections.Select(section => section.ToHtml())}{RunCard()}"),
        Html.Of(
            $"""
            <script>
            {ReportResource.Read("report.js")}</script>

            """));

    /// <summary>Writes the page; no half a report is ever left.</summary>
    /// <exception cref="IOException">It cannot be written. Nothing was changed.</exception>
    public void Save(string path) => AtomicFile.Write(path, file => file.Write(Encoding.UTF8.GetBytes(ToHtml())));

    private static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Plural(long number, string word) => $"{Count(number)} {word}{(number == 1 ? string.Empty : "s")}";

    private Html Header() => Html.Of(
        $"""
        <header>
        <p class="brand">Hebb training report</p>
        <h1>{report.Title}</h1>
        <p class="architecture">{Architecture()}</p>
        {Headline()}
        </header>

        """);

    private Html Architecture() => new(string.Join(
        """ <span aria-hidden="true">→</span> """,
        report.Architecture.Select(layer => Html.Of($"<span>{layer}</span>").Text)));

    private Html Headline()
    {
        var epochs = $"{Plural(report.Epochs.Count, "epoch")} in {report.Seconds.ToString("0.0", CultureInfo.InvariantCulture)} s on {report.Device}.";
        var stopped = report.StoppedBecause is { } reason ? $" It ended early: {reason}." : string.Empty;
        if (report.Headline is not { } headline)
        {
            return Html.Of($"""<p class="sentence">{epochs}{stopped} There is no test result.</p>""");
        }

        return Html.Of(
            $"""
            <div class="headline">
            <p class="figure"><strong>{headline.Figure}</strong><span>{headline.Caption}</span></p>
            <p class="sentence">{headline.Sentence} {epochs}{stopped}</p>
            </div>
            """);
    }

    private Html Curves()
    {
        if (report.Epochs.Count == 0)
        {
            return Html.Empty;
        }

        return Html.Of(
            $"""
            <section aria-labelledby="learning">
            <h2 id="learning">How it learned</h2>
            <div class="charts">
            {Names.Select(Chart)}
            </div>
            {EpochTable()}
            </section>

            """);
    }

    private IEnumerable<string> Names => report.Epochs[0].Values.Select(value => value.Name);

    private Html Chart(string name, int index)
    {
        var points = report.Epochs.Select(epoch => new LineChart.Point(epoch.Epoch, epoch.Values[index].Training, epoch.Values[index].HeldOut)).ToList();
        return new LineChart(char.ToUpperInvariant(name[0]) + name[1..], "0.0000", points, report.BestEpoch).ToHtml();
    }

    private Html EpochTable() => Html.Of(
        $"""
        <details>
        <summary>The same as a table</summary>
        <div class="scroll"><table>
        <thead><tr><th scope="col">epoch</th>{Names.Select(name => Html.Of($"""<th scope="col">{name}</th>"""))}{Names.Select(name => Html.Of($"""<th scope="col">held-out {name}</th>"""))}<th scope="col">seconds</th></tr></thead>
        <tbody>
        {report.Epochs.Select(EpochRow)}
        </tbody></table></div>
        </details>
        """);

    private Html EpochRow(EpochRecord epoch)
    {
        static Html Cell(double? value) => Html.Of($"<td>{value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "–"}</td>");
        var kept = epoch.Epoch == report.BestEpoch ? Html.Of($" <small>kept</small>") : Html.Empty;
        return Html.Of($"""<tr><th scope="row">{epoch.Epoch}{kept}</th>{epoch.Values.Select(value => Cell(value.Training))}{epoch.Values.Select(value => Cell(value.HeldOut))}<td>{epoch.Seconds:0.00}</td></tr>""");
    }

    private Html RunCard() => Html.Of(
        $"""
        <section aria-labelledby="card">
        <h2 id="card">Run card</h2>
        <p>This line repeats the run: on the same device and driver, bit for bit.</p>
        <div class="command"><pre><code>{report.Command}</code></pre><button type="button" hidden>Copy</button></div>
        <div class="card">
        {report.Card.Select(group => Html.Of(
            $"""
            <div><h3>{group.Heading}</h3><dl>{group.Entries.Select(entry => Html.Of($"<dt>{entry.Name}</dt><dd>{entry.Value}</dd>"))}</dl></div>

            """))}
        </div>
        </section>
        """);
}
