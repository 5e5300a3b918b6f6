using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Hebb.Editor.Reference;

/// <summary>The comments that the compiler wrote into a file beside an assembly.</summary>
internal sealed class CommentFile : DocumentationProvider
{
    private readonly string path;
    private readonly Dictionary<string, string> members;

    /// <summary>Reads a file.</summary>
    public CommentFile(string path)
    {
        this.path = path;
        members = XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.ToString(SaveOptions.DisableFormatting));
    }

    public override bool Equals(object? obj) => obj is CommentFile other && other.path == path;

    public override int GetHashCode() => path.GetHashCode(StringComparison.Ordinal);

    protected override string GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken) =>
        members.GetValueOrDefault(documentationMemberID, string.Empty);
}
