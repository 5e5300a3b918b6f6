using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Hebb.Editor.Reference;

/// <summary>The documentation comment of a symbol, with what it inherits.</summary>
internal sealed class Comment
{
    private const string Inherit = "inheritdoc";
    private const string Reference = "cref";
    private const string Name = "name";

    private readonly List<XElement> parts;

    private Comment(List<XElement> parts) => this.parts = parts;

    /// <summary>What it is; null for nothing.</summary>
    public XElement? Summary => Find("summary");

    /// <summary>More about it; null for nothing.</summary>
    public XElement? Remarks => Find("remarks");

    /// <summary>What is answered; null for nothing.</summary>
    public XElement? Returns => Find("returns");

    /// <summary>The parameters that are explained, type parameters first, by name.</summary>
    public IEnumerable<(string Name, XElement Text)> Parameters => All("typeparam", Name).Concat(All("param", Name));

    /// <summary>What can be thrown, by the reference to its type.</summary>
    public IEnumerable<(string Reference, XElement Text)> Exceptions => All("exception", Reference);

    /// <summary>The comment of a symbol; without any part when it has none.</summary>
    public static Comment Of(ISymbol symbol, PublicApi api) => new(PartsOf(symbol, api));

    private static List<XElement> PartsOf(ISymbol symbol, PublicApi api)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(xml))
        {
            return [];
        }

        var parts = XElement.Parse(xml, LoadOptions.PreserveWhitespace).Elements().ToList();
        foreach (var inherit in parts.Where(part => part.Name == Inherit).ToList())
        {
            parts.Remove(inherit);
            var source = inherit.Attribute(Reference) is { } reference ? api.Find(reference.Value) : BaseOf(symbol);
            if (source is not null)
            {
                parts.AddRange(PartsOf(source, api).Where(inherited => !parts.Exists(own => IsAlike(own, inherited))));
            }
        }

        return parts;
    }

    /// <summary>Whether one part stands in the place of another: of the same kind, about the same parameter or exception.</summary>
    private static bool IsAlike(XElement one, XElement other) =>
        one.Name == other.Name && one.Attribute(Name)?.Value == other.Attribute(Name)?.Value && one.Attribute(Reference)?.Value == other.Attribute(Reference)?.Value;

    private static ISymbol? BaseOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } overridden } => overridden,
        IPropertySymbol { OverriddenProperty: { } overridden } => overridden,
        IEventSymbol { OverriddenEvent: { } overridden } => overridden,
        INamedTypeSymbol type => type.BaseType,
        _ => symbol.ContainingType.AllInterfaces
            .SelectMany(contract => contract.GetMembers())
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)),
    };

    private XElement? Find(string name) => parts.Find(part => part.Name == name);

    private IEnumerable<(string, XElement)> All(string name, string attribute) =>
        parts.Where(part => part.Name == name).Select(part => (part.Attribute(attribute)?.Value ?? string.Empty, part));
}
