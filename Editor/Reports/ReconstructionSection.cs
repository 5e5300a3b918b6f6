using Hebb.Data.Images;

namespace Hebb.Editor.Reports;

/// <summary>Shows pictures above what came back of them.</summary>
internal sealed class ReconstructionSection(IReadOnlyList<Reconstruction> examples) : IReportSection
{
    public Html ToHtml() => Html.Of(
        $"""
        <section aria-labelledby="reconstructions">
        <h2 id="reconstructions">What comes back</h2>
        <p>Test images above, the network's reconstructions in the middle, and below what the same number of principal components makes of them.</p>
        <div class="triples">
        {examples.Select(example => Html.Of($"<figure>{Picture(example.Original, "original")}{Picture(example.Network, "reconstruction by the network")}{Picture(example.Components, "reconstruction by principal components")}</figure>\n"))}
        </div>
        </section>

        """);

    private static Html Picture(Image image, string text) => Html.Of($"""<img src="{image.ToDataUri()}" width="84" height="84" alt="{text}">""");
}
