using System.Globalization;
using Hebb.Editor.Reports;
using Hebb.Layers;

namespace Hebb.Editor.Inspection;

/// <summary>Writes the page that shows all pictures of an inspection; the pictures lie beside it.</summary>
internal sealed class InspectionPage(string modelName, ImageInspection inspection, string? explained, IReadOnlyList<InspectedPicture> pictures)
{
    public const string File = "index.html";

    private const int ShownClasses = 5;

    /// <summary>The whole page.</summary>
    public string ToHtml() => HtmlPage.Of($"{modelName}: what it sees in {Path.GetFileName(inspection.File)}", Content(), Html.Empty);

    private Html Content() => Html.Of(
        $"""
        <header>
        <p class="brand">Hebb inspection</p>
        <h1>{Path.GetFileName(inspection.File)}</h1>
        <p class="architecture">as {modelName} sees it</p>
        </header>
        {Answer()}{Views()}
        <section aria-labelledby="layers">
        <h2 id="layers">Layer by layer</h2>
        <p>{ColorNote} All tiles of a picture share one scale.</p>
        {inspection.Layers.Distinct().Select(Layer)}
        </section>
        """);

    private static Html ColorNote => new("""Numbers without a sign go from <span class="low">violet</span> (0) over green to <span class="high">yellow</span>; numbers of both signs are <span class="positive">blue</span> above zero and <span class="negative">orange</span> below.""");

    private static Html Picture(InspectedPicture picture, string caption, string alternative) => Html.Of(
        $"""<figure class="sheet" style="width:{picture.Picture.Width}px"><a href="{picture.File}"><img src="{picture.File}" width="{picture.Picture.Width}" height="{picture.Picture.Height}" alt="{alternative}"></a><figcaption>{caption}</figcaption></figure>""");

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    private static string Range(InspectedPicture picture) => $"{Number(picture.Range.Lowest)} to {Number(picture.Range.Highest)}, mean {Number(picture.Range.Mean)}{NotFinite(picture)}";

    private static string NotFinite(InspectedPicture picture) => picture.Range.NotFinite == 0 ? string.Empty : $", {picture.Range.NotFinite} not finite";

    private static string Plural(int count, string word) => $"{count} {word}{(count == 1 ? string.Empty : "s")}";

    private Html Answer() => inspection.Answer is not { } answer ? Html.Empty : Html.Of(
        $"""
        <section aria-labelledby="answer">
        <h2 id="answer">It says {answer.Ranking[0].Label}</h2>
        <table class="bars"><tbody>
        {answer.Ranking.Take(ShownClasses).Select(guess => Html.Of($"""<tr><th scope="row">{guess.Label}</th><td class="bar"><span style="width:{100 * guess.Probability:0.##}%"></span></td><td>{100 * guess.Probability:0.0} %</td></tr>"""))}
        </tbody></table>
        </section>
        """);

    private Html Views() => Html.Of(
        $"""
        <section aria-labelledby="views">
        <h2 id="views">{(explained is null ? "What it is given" : $"What speaks for {explained}")}</h2>
        <div class="views">
        {pictures.Where(picture => picture.Kind is PictureKind.Input or PictureKind.Saliency or PictureKind.GradCam).Select(View)}
        </div>
        </section>
        """);

    private static Html View(InspectedPicture picture) => picture.Kind switch
    {
        PictureKind.Saliency => Picture(picture, "Saliency: where a change of a pixel changes the score most", $"Saliency map for {picture.Subject} over the input"),
        PictureKind.GradCam => Picture(picture, "Grad-CAM: where the last convolution finds what speaks for it", $"Grad-CAM heat map for {picture.Subject} over the input"),
        _ => Picture(picture, "The image as the model is given it", "The prepared image"),
    };

    private Html Layer(Layer layer) => Html.Of(
        $"""
        <article class="layer">
        <h3>{layer.Name}</h3>
        <p>{layer.Kind}, {layer.OutputShape.ToString()}{Settings(layer)}</p>
        <div class="views">
        {pictures.Where(picture => picture.Subject == layer.Name && picture.Kind == PictureKind.Activations).Select(picture => Picture(picture, "activations " + Range(picture), $"Activations of {layer.Name}"))}
        {pictures.Where(picture => picture.Subject == layer.Name && picture.Kind == PictureKind.Filters).Select(picture => Picture(picture, $"{Plural(picture.Shape[0], "filter")} " + Range(picture), $"Filters of {layer.Name}"))}
        </div>
        </article>

        """);

    private static string Settings(Layer layer) => string.Concat(layer.Config.Settings.Select(setting => $", {setting.Key.Replace('_', ' ')} {setting.Value}"));
}
