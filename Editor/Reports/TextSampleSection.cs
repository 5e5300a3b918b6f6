namespace Hebb.Editor.Reports;

/// <summary>Shows how a model's writing changes while it learns.</summary>
internal sealed class TextSampleSection(IReadOnlyList<TextSample> samples) : IReportSection
{
    public Html ToHtml() => samples.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section aria-labelledby="writing">
        <h2 id="writing">What it writes</h2>
        <p>After every epoch the model wrote this, one character after another, each time with the same random numbers.</p>
        <ol class="writing">
        {samples.Select(sample => Html.Of($"<li><h3>Epoch {sample.Epoch}, {sample.Loss:0.000} nats per character</h3><blockquote>{sample.Text.Trim()}</blockquote></li>\n"))}
        </ol>
        </section>

        """);
}
