using System.Globalization;

namespace Hebb.Editor.Reports;

/// <summary>Draws one quantity over the epochs, on the training data against the held-out data, as inline SVG.</summary>
internal sealed class LineChart
{
    private const double Width = 560;
    private const double Height = 300;
    private const double Left = 56;
    private const double Right = 92;
    private const double Top = 18;
    private const double Bottom = 40;
    private const double LabelGap = 16;

    private readonly string name;
    private readonly string format;
    private readonly IReadOnlyList<Point> points;
    private readonly int? best;
    private readonly AxisTicks vertical;
    private readonly double firstEpoch;
    private readonly double lastEpoch;

    /// <summary>Prepares a chart.</summary>
    /// <param name="name">The quantity, for example <c>Loss</c>.</param>
    /// <param name="format">The .NET number format of its values.</param>
    /// <param name="points">At least one.</param>
    /// <param name="best">The epoch to mark, or null.</param>
    public LineChart(string name, string format, IReadOnlyList<Point> points, int? best)
    {
        this.name = name;
        this.format = format;
        this.points = points;
        this.best = best;
        var values = points.SelectMany(point => point.Validation is { } validation ? new[] { point.Training, validation } : [point.Training]).ToList();
        vertical = AxisTicks.Around(values.Min(), values.Max());
        firstEpoch = points[0].Epoch;
        lastEpoch = points[^1].Epoch;
    }

    /// <summary>The values of one epoch.</summary>
    public readonly record struct Point(int Epoch, double Training, double? Validation);

    private bool HasValidation => points[0].Validation is not null;

    /// <summary>The chart with its caption and a table of the same numbers for who cannot see it.</summary>
    public Html ToHtml() => Html.Of(
        $"""
        <figure class="chart">
        <figcaption>{name}</figcaption>
        <svg viewBox="0 0 {Width} {Height}" role="img" tabindex="0" aria-label="{Describe()}" data-points="{Data()}" data-top="{Top}" data-bottom="{Height - Bottom}">
        {Grid()}{BestMark()}{Line("train", point => point.Training)}{(HasValidation ? Line("validation", point => point.Validation!.Value) : Html.Empty)}{EndLabels()}
        <g class="cursor" hidden><line y1="{Top}" y2="{Height - Bottom}"/><circle class="train" r="4"/><circle class="validation" r="4"/></g>
        </svg>
        <output aria-live="polite"></output>
        </figure>
        """);

    private string Describe()
    {
        string Journey(string series, Func<Point, double> value) =>
            $"{series} from {Number(value(points[0]))} to {Number(value(points[^1]))}";
        var validation = HasValidation ? ", " + Journey("validation", point => point.Validation!.Value) : string.Empty;
        return $"{name} over {points.Count} epochs: {Journey("training", point => point.Training)}{validation}.";
    }

    /// <summary>What the script under the pointer reads: epoch, x, and the values with their heights.</summary>
    private string Data() => "[" + string.Join(",", points.Select(point => string.Create(
        CultureInfo.InvariantCulture,
        $"[{point.Epoch},{X(point.Epoch):0.#},\"{Number(point.Training)}\",{Y(point.Training):0.#}{(point.Validation is { } value ? string.Create(CultureInfo.InvariantCulture, $",\"{Number(value)}\",{Y(value):0.#}") : string.Empty)}]"))) + "]";

    private Html Grid()
    {
        var rows = vertical.Values.Select(value => Html.Of(
            $"""<line x1="{Left}" x2="{Width - Right}" y1="{Y(value):0.#}" y2="{Y(value):0.#}"/><text x="{Left - 8}" y="{Y(value) + 4:0.#}" text-anchor="end">{vertical.Label(value)}</text>"""));
        var step = Math.Max(1, (int)Math.Ceiling(points.Count / 10.0));
        var columns = points.Where((_, index) => index % step == 0).Select(point => Html.Of(
            $"""<text x="{X(point.Epoch):0.#}" y="{Height - Bottom + 18}" text-anchor="middle">{point.Epoch}</text>"""));
        return Html.Of($"""<g class="grid" aria-hidden="true">{rows}{columns}<text x="{(Left + Width - Right) / 2}" y="{Height - 4}" text-anchor="middle">epoch</text></g>""");
    }

    private Html BestMark() => best is { } epoch
        ? Html.Of($"""<g class="best" aria-hidden="true"><line x1="{X(epoch):0.#}" x2="{X(epoch):0.#}" y1="{Top}" y2="{Height - Bottom}"/><text x="{X(epoch):0.#}" y="{Top - 6}" text-anchor="middle">kept</text></g>""")
        : Html.Empty;

    private Html Line(string series, Func<Point, double> value)
    {
        var path = string.Join(" ", points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Epoch):0.#},{Y(value(point)):0.#}")));
        var dots = points.Count > 30 ? [] : points.Select(point => Html.Of($"""<circle cx="{X(point.Epoch):0.#}" cy="{Y(value(point)):0.#}" r="2.5"/>"""));
        return Html.Of($"""<g class="{series}" aria-hidden="true"><polyline points="{path}"/>{dots}</g>""");
    }

    /// <summary>The names of the lines at their ends, pushed apart where they would overlap.</summary>
    private Html EndLabels()
    {
        var training = Y(points[^1].Training);
        if (points[^1].Validation is not { } last)
        {
            return EndLabel("train", "training", training);
        }

        var validation = Y(last);
        var push = Math.Max(0, LabelGap - Math.Abs(training - validation)) / 2;
        var direction = training <= validation ? -1 : 1;
        return Html.Join([EndLabel("train", "training", training + (direction * push)), EndLabel("validation", "held out", validation - (direction * push))]);
    }

    private Html EndLabel(string series, string text, double y) =>
        Html.Of($"""<text class="{series}" aria-hidden="true" x="{X(lastEpoch) + 10:0.#}" y="{y + 4:0.#}">{text}</text>""");

    private double X(double epoch) => lastEpoch <= firstEpoch
        ? (Left + Width - Right) / 2
        : Left + ((Width - Right - Left) * (epoch - firstEpoch) / (lastEpoch - firstEpoch));

    private double Y(double value) => Height - Bottom - ((Height - Bottom - Top) * (value - vertical.Lowest) / (vertical.Highest - vertical.Lowest));

    private string Number(double value) => value.ToString(format, CultureInfo.InvariantCulture);
}
