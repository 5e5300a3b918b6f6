using Hebb.Data.Images;

namespace Hebb.Editor.Reports;

/// <summary>Shows training images beside what augmentation makes of them.</summary>
internal sealed class AugmentationSection(IReadOnlyList<AugmentationExample> examples) : IReportSection
{
    public Html ToHtml() => examples.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section aria-labelledby="augmentation">
        <h2 id="augmentation">What it learned from</h2>
        <p>On the left a training image as it is, beside it the same image as it was shown in different epochs.</p>
        <div class="augmentation">
        {examples.Select(example => Html.Of($"<div>{Picture(example.Original, "A training image")}{example.Variants.Select(variant => Picture(variant, "The same image, augmented"))}</div>\n"))}
        </div>
        </section>

        """);

    private static Html Picture(Image image, string text) => Html.Of($"""<img src="{image.ToDataUri()}" width="72" height="72" alt="{text}">""");
}
