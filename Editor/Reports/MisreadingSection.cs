using System.Globalization;

namespace Hebb.Editor.Reports;

/// <summary>Shows misread images, surest first.</summary>
internal sealed class MisreadingSection(IReadOnlyList<Misreading> misreadings) : IReportSection
{
    public Html ToHtml() => misreadings.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section aria-labelledby="misread">
        <h2 id="misread">Where it was surest and wrong</h2>
        <p>The test images that were misread with the most confidence. Some are labels worth doubting.</p>
        <ul class="misread">
        {misreadings.Select(mistake => Html.Of(
            $"""
            <li><img src="{mistake.Image.ToDataUri()}" width="84" height="84" alt="A {mistake.Truth} read as {mistake.Answer}"><p><b>{mistake.Truth}</b> read as <b class="wrong">{mistake.Answer}</b><br><small>{Percent(mistake.Probability)} sure</small></p></li>

            """))}
        </ul>
        </section>

        """);

    /// <summary>Nearly certain is not shown as certain.</summary>
    private static string Percent(double share) => (Math.Floor(share * 1000) / 10).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
