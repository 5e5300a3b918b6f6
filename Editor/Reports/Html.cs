using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Hebb.Editor.Reports;

/// <summary>A piece of HTML. Made from an interpolated string, it escapes every hole that is not HTML itself.</summary>
internal readonly record struct Html(string Text)
{
    /// <summary>Nothing.</summary>
    public static Html Empty => new(string.Empty);

    /// <summary>HTML from a template: <c>Html.Of($"&lt;p&gt;{name}&lt;/p&gt;")</c>.</summary>
    public static Html Of(ref Template template) => new(template.ToString());

    /// <summary>The pieces one after another.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>What the compiler turns an interpolated string into.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder builder = new(literalLength + (16 * formattedCount));

        public void AppendLiteral(string text) => builder.Append(text);

        public void AppendFormatted(Html html) => builder.Append(html.Text);

        public void AppendFormatted(IEnumerable<Html> pieces) => builder.Append(Join(pieces).Text);

        public void AppendFormatted(string? text) => builder.Append(WebUtility.HtmlEncode(text));

        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));

        public override string ToString() => builder.ToString();
    }
}
