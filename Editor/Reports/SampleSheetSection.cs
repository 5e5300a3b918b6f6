using Hebb.Data.Images;

namespace Hebb.Editor.Reports;

/// <summary>Shows the last of several sheets of samples, and all of them as a time-lapse.</summary>
internal sealed class SampleSheetSection(IReadOnlyList<Image> sheets) : IReportSection
{
    private const int Milliseconds = 500;
    private const int LastMilliseconds = 2500;

    public Html ToHtml() => sheets.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section aria-labelledby="samples">
        <h2 id="samples">What it draws</h2>
        <p>Left, samples after the last epoch. Right, how the same random numbers were drawn from the start on, one picture an epoch.</p>
        <div class="sheets">
        <img src="{sheets[^1].ToDataUri()}" alt="A sheet of samples">
        <img src="data:image/png;base64,{Convert.ToBase64String(AnimatedPng.Encode(sheets, Milliseconds, LastMilliseconds))}" alt="A time-lapse of the same sheet">
        </div>
        </section>

        """);
}
