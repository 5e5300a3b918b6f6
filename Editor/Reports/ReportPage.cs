using System.Globalization;
using System.Text;
using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Training;

namespace Hebb.Editor.Reports;

/// <summary>Writes a <see cref="RunReport"/> as one HTML page that needs nothing beside itself.</summary>
internal sealed class ReportPage(RunReport report)
{
    /// <summary>The whole page.</summary>
    public string ToHtml() => Html.Of(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="Hebb">
        <title>{report.Title}: Hebb training report</title>
        <style>
        {ReportResource.Read("report.css")}</style>
        </head>
        <body>
        <main>
        {Header()}{Curves()}{Confusion()}{Misreadings()}{Filters()}{RunCard()}
        </main>
        <script>
        {ReportResource.Read("report.js")}</script>
        </body>
        </html>

        """).Text;

    /// <summary>Writes the page; no half a report is ever left.</summary>
    /// <exception cref="IOException">It cannot be written. Nothing was changed.</exception>
    public void Save(string path) => AtomicFile.Write(path, file => file.Write(Encoding.UTF8.GetBytes(ToHtml())));

    private static string DataUri(Image image) => "data:image/png;base64," + Convert.ToBase64String(ImageCodec.EncodePng(image));

    private static string Percent(double share, string format = "0.00") => (100 * share).ToString(format, CultureInfo.InvariantCulture) + " %";

    /// <summary>Nearly certain is not shown as certain.</summary>
    private static double RoundDown(double share) => Math.Floor(share * 1000) / 1000;

    private static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Plural(long number, string word) => $"{Count(number)} {word}{(number == 1 ? string.Empty : "s")}";

    private static long Correct(ConfusionMatrix matrix) => Enumerable.Range(0, matrix.Classes).Sum(label => matrix[label, label]);

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
        if (report.Test is not { } test)
        {
            return Html.Of($"""<p class="sentence">{epochs}{stopped} There is no test result.</p>""");
        }

        return Html.Of(
            $"""
            <div class="headline">
            <p class="figure"><strong>{Percent(test.Confusion.Result)}</strong><span>test accuracy</span></p>
            <p class="sentence">{Count(Correct(test.Confusion))} of {Count(test.Confusion.Total)} test images are read correctly, with a loss of {test.Loss:0.0000}. {epochs}{stopped}</p>
            </div>
            """);
    }

    private Html Curves()
    {
        if (report.Epochs.Count == 0)
        {
            return Html.Empty;
        }

        var loss = report.Epochs.Select(epoch => new LineChart.Point(epoch.Epoch, epoch.Loss, epoch.ValidationLoss)).ToList();
        var accuracy = report.Epochs.Select(epoch => new LineChart.Point(epoch.Epoch, epoch.Accuracy, epoch.ValidationAccuracy)).ToList();
        return Html.Of(
            $"""
            <section aria-labelledby="learning">
            <h2 id="learning">How it learned</h2>
            <div class="charts">
            {new LineChart("Loss", "0.0000", loss, report.BestEpoch).ToHtml()}
            {new LineChart("Accuracy", "0.0000", accuracy, report.BestEpoch).ToHtml()}
            </div>
            {EpochTable()}
            </section>

            """);
    }

    private Html EpochTable() => Html.Of(
        $"""
        <details>
        <summary>The same as a table</summary>
        <div class="scroll"><table>
        <thead><tr><th scope="col">epoch</th><th scope="col">loss</th><th scope="col">accuracy</th><th scope="col">held-out loss</th><th scope="col">held-out accuracy</th><th scope="col">seconds</th></tr></thead>
        <tbody>
        {report.Epochs.Select(EpochRow)}
        </tbody></table></div>
        </details>
        """);

    private Html EpochRow(EpochRecord epoch)
    {
        static string Cell(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "–";
        var kept = epoch.Epoch == report.BestEpoch ? Html.Of($" <small>kept</small>") : Html.Empty;
        return Html.Of($"""<tr><th scope="row">{epoch.Epoch}{kept}</th><td>{Cell(epoch.Loss)}</td><td>{Cell(epoch.Accuracy)}</td><td>{Cell(epoch.ValidationLoss)}</td><td>{Cell(epoch.ValidationAccuracy)}</td><td>{epoch.Seconds:0.00}</td></tr>""");
    }

    private Html Confusion() => report.Test is { } test ? new ConfusionTable(test.Confusion, test.ClassNames).ToHtml() : Html.Empty;

    private Html Misreadings() => report.Misreadings.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section aria-labelledby="misread">
        <h2 id="misread">Where it was surest and wrong</h2>
        <p>The test images that were misread with the most confidence. Some are labels worth doubting.</p>
        <ul class="misread">
        {report.Misreadings.Select(mistake => Html.Of(
            $"""
            <li><img src="{DataUri(mistake.Image)}" width="84" height="84" alt="A {mistake.Truth} read as {mistake.Answer}"><p><b>{mistake.Truth}</b> read as <b class="wrong">{mistake.Answer}</b><br><small>{Percent(RoundDown(mistake.Probability), "0.0")} sure</small></p></li>

            """))}
        </ul>
        </section>

        """);

    private Html Filters() => report.Filters.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section aria-labelledby="filters">
        <h2 id="filters">What the first layer looks for</h2>
        <p>One picture per unit: <span class="positive">blue</span> where light excites it, <span class="negative">orange</span> where light silences it, the stronger the colour the more.</p>
        <div class="filters" role="img" aria-label="The weights of the {Plural(report.Filters.Count, "unit")} of the first layer, drawn as pictures.">
        {report.Filters.Select((filter, unit) => Html.Of($"""<img src="{DataUri(filter)}" width="56" height="56" alt="" title="unit {unit}">"""))}
        </div>
        </section>

        """);

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
