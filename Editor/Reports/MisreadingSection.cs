using System.Globalization;
using Hebb.Data.Images;

namespace Hebb.Editor.Reports;

/// <summary>Shows misread images, surest first.</summary>
internal sealed class MisreadingSection(IReadOnlyList<Misreading> misreadings) : IReportSection
{
    public Html ToHtml() => misreadings.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section aria-labelledby="misread">
        <h2 id="misread">Where it was surest and wrong</h2>
        <p>The test images that were misread with the most confidence. Some are labels worth doubting.{HeatNote()}</p>
        <ul class="{(HasHeat ? "misread pairs" : "misread")}">
        {misreadings.Select(mistake => Html.Of(
            $"""
            <li>{Picture(mistake.Image, $"A {mistake.Truth} read as {mistake.Answer}")}{Heat(mistake)}<p><b>{mistake.Truth}</b> read as <b class="wrong">{mistake.Answer}</b><br><small>{Percent(mistake.Probability)} sure</small></p></li>

            """))}
        </ul>
        </section>

        """);

    /// <summary>Nearly certain is not shown as certain.</summary>
    private static string Percent(double share) => (Math.Floor(share * 1000) / 10).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static Html Picture(Image image, string text) => Html.Of($"""<img src="{image.ToDataUri()}" width="84" height="84" alt="{text}">""");

    private static Html Heat(Misreading mistake) => mistake.Heat is { } heat ? Picture(heat, $"Where the network found what speaks for {mistake.Answer}") : Html.Empty;

    private bool HasHeat => misreadings.Any(mistake => mistake.Heat is not null);

    private string HeatNote() => HasHeat
        ? " The second picture glows where the last convolution found what speaks for the wrong answer (Grad-CAM)."
        : string.Empty;
}
