using Hebb.Components;
using Hebb.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hebb.Editor.Reference;

/// <summary>The public types of some assemblies, with the comments that the compiler wrote beside them.</summary>
internal sealed class PublicApi
{
    private readonly CSharpCompilation compilation;

    private PublicApi(CSharpCompilation compilation, IEnumerable<IAssemblySymbol> assemblies)
    {
        this.compilation = compilation;
        Namespaces =
        [
            .. assemblies.SelectMany(assembly => TypesOf(assembly.GlobalNamespace))
                .OrderBy(ApiSignature.NameOf, StringComparer.Ordinal)
                .GroupBy(type => type.ContainingNamespace.ToDisplayString())
                .OrderBy(types => types.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The types of each namespace, both ordered by name.</summary>
    public IReadOnlyList<IGrouping<string, INamedTypeSymbol>> Namespaces { get; }

    /// <summary>The types of Hebb that a game uses.</summary>
    public static PublicApi Load() => Load([typeof(Model).Assembly.Location, typeof(Agent).Assembly.Location]);

    /// <summary>The types of the assemblies in some files. The comments are in a file of the same name that ends in <c>.xml</c>.</summary>
    public static PublicApi Load(IReadOnlyList<string> files)
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Except(files);
        var documented = files.Select(file => MetadataReference.CreateFromFile(file, documentation: new CommentFile(Path.ChangeExtension(file, ".xml")))).ToList();
        var compilation = CSharpCompilation.Create("Reference", references: [.. framework.Select(file => MetadataReference.CreateFromFile(file)), .. documented]);
        return new PublicApi(compilation, documented.Select(reference => (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!));
    }

    /// <summary>What the <c>cref</c> of a comment names; null when it is not there.</summary>
    public ISymbol? Find(string reference) => DocumentationCommentId.GetFirstSymbolForDeclarationId(reference, compilation);

    /// <summary>Whether a symbol is seen from outside its assembly.</summary>
    public static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal &&
        (symbol.ContainingType is null || IsVisible(symbol.ContainingType));

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type && IsVisible(type))
            {
                yield return type;
            }

            if (member is INamespaceSymbol or INamedTypeSymbol)
            {
                foreach (var inner in TypesOf((INamespaceOrTypeSymbol)member))
                {
                    yield return inner;
                }
            }
        }
    }
}
