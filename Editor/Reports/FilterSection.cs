using System.Globalization;
using Hebb.Data.Images;

namespace Hebb.Editor.Reports;

/// <summary>Shows the weights of the first layer as pictures, one per unit.</summary>
internal sealed class FilterSection(IReadOnlyList<Image> filters) : IReportSection
{
    public Html ToHtml() => filters.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section aria-labelledby="filters">
        <h2 id="filters">What the first layer looks for</h2>
        <p>One picture per unit: <span class="positive">blue</span> where light excites it, <span class="negative">orange</span> where light silences it, the stronger the colour the more.</p>
        <div class="filters" role="img" aria-label="The weights of the {Units} of the first layer, drawn as pictures.">
        {filters.Select((filter, unit) => Html.Of($"""<img src="{filter.ToDataUri()}" width="56" height="56" alt="" title="unit {unit}">"""))}
        </div>
        </section>

        """);

    private string Units => string.Create(CultureInfo.InvariantCulture, $"{filters.Count:#,0} unit{(filters.Count == 1 ? string.Empty : "s")}");
}
