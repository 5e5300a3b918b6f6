using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Hebb.Editor.Reference;

/// <summary>Turns the text of documentation comments into Markdown, on one line.</summary>
internal sealed partial class CommentText(PublicApi api, string space)
{
    /// <summary>The text of an element.</summary>
    public string Write(XElement element) => Gaps().Replace(string.Concat(element.Nodes().Select(Write)), " ").Trim();

    /// <summary>A type or member as code, linked where the reference has a place for it.</summary>
    public string WriteReference(string reference)
    {
        var symbol = api.Find(reference);
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        var name = symbol is null ? reference[(reference.LastIndexOf('.') + 1)..] : NameOf(symbol);
        return type is not null && api.Namespaces.Any(types => types.Contains(type.OriginalDefinition, SymbolEqualityComparer.Default))
            ? $"[`{name}`]({ApiPlaces.LinkTo(type, space)})"
            : $"`{name}`";
    }

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => ApiSignature.NameOf(type),
        IMethodSymbol { MethodKind: MethodKind.Constructor } => ApiSignature.NameOf(symbol.ContainingType),
        INamespaceSymbol or ITypeParameterSymbol => symbol.Name,
        _ => $"{ApiSignature.NameOf(symbol.ContainingType)}.{symbol.Name}",
    };

    private string Write(XNode node) => node switch
    {
        XText text => Escape(text.Value),
        XElement { Name.LocalName: "see" or "seealso" } link => WriteLink(link),
        XElement { Name.LocalName: "paramref" or "typeparamref" } parameter => $"`{parameter.Attribute("name")?.Value}`",
        XElement { Name.LocalName: "c" or "code" } code => $"`{Gaps().Replace(code.Value, " ").Trim()}`",
        XElement other => string.Concat(other.Nodes().Select(Write)),
        _ => string.Empty,
    };

    private string WriteLink(XElement link) =>
        link.Attribute("cref") is { } reference ? WriteReference(reference.Value) :
        link.Attribute("langword") is { } word ? $"`{word.Value}`" :
        $"[{link.Value}]({link.Attribute("href")?.Value})";

    /// <summary>Keeps characters that Markdown would take for marks.</summary>
    private static string Escape(string text) => Marks().Replace(text, @"\$0");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"[\\*<`|]|\](?=\()")]
    private static partial Regex Marks();
}
