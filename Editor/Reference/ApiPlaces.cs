using Microsoft.CodeAnalysis;

namespace Hebb.Editor.Reference;

/// <summary>Where in the reference something stands.</summary>
internal static class ApiPlaces
{
    public const string IndexPage = "index.md";

    /// <summary>The file of a namespace.</summary>
    public static string PageOf(string space) => $"{space}.md";

    /// <summary>A link to a type from the page of a namespace.</summary>
    public static string LinkTo(INamedTypeSymbol type, string fromNamespace)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        return (space == fromNamespace ? string.Empty : PageOf(space)) + "#" + Anchor(ApiSignature.NameOf(type.OriginalDefinition));
    }

    /// <summary>The name that GitHub gives to a heading.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-');
}
