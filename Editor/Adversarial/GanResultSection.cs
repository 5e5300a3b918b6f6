using Hebb.Editor.Reports;

namespace Hebb.Editor.Adversarial;

/// <summary>Shows which classes appear, and that samples are no copies.</summary>
internal sealed class GanResultSection(GanResult result) : IReportSection
{
    public Html ToHtml() => Html.Of(
        $"""
        <section aria-labelledby="judged">
        <h2 id="judged">What a classifier makes of it</h2>
        <p>Of {result.Samples:#,0} samples, so many show each class.</p>
        <div class="scroll"><table>
        <thead><tr>{result.ClassNames.Select(name => Html.Of($"<th scope=\"col\">{name}</th>"))}</tr></thead>
        <tbody><tr>{result.ClassShares.Select(share => Html.Of($"<td>{100 * share:0.0} %</td>"))}</tr></tbody>
        </table></div>
        <h2>Beside the nearest training image</h2>
        <p>Samples above, the training image nearest to each below. The median distance is {result.SampleDistance:0.00}; held-out images lie at {result.HeldOutDistance:0.00}.</p>
        <div class="triples">
        {result.Neighbours.Select(pair => Html.Of($"<figure><img src=\"{pair.Sample.ToDataUri()}\" width=\"84\" height=\"84\" alt=\"sample\"><img src=\"{pair.Nearest.ToDataUri()}\" width=\"84\" height=\"84\" alt=\"nearest training image\"></figure>"))}
        </div>
        </section>

        """);
}
