using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hebb.Tests.Components.Signatures;

/// <summary>Sources compiled as Unity compiles them: C# 9, with nothing but netstandard2.1, the runtime and UnityEngine.</summary>
internal sealed class ComponentSources
{
    private const string Engine = "UnityEngine";

    private static readonly SymbolDisplayFormat TypeName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private readonly CSharpCompilation compilation;

    public ComponentSources(IEnumerable<(string Path, string Text)> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp9);
        var references = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "unity"), "*.dll").Select(file => MetadataReference.CreateFromFile(file));
        compilation = CSharpCompilation.Create(
            "Hebb.Components.ForUnity",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>All files of a folder of the repository.</summary>
    public static ComponentSources Of(params string[] folders) => new(
        folders.SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryFolder.Path, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => (file, File.ReadAllText(file))));

    public IReadOnlyList<string> Errors => [.. compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString())];

    /// <summary>How many files there are.</summary>
    public int Count => compilation.SyntaxTrees.Count();

    /// <summary>What is used of UnityEngine: the declaring type, the member (null for the type itself), what it answers, and where.</summary>
    public IEnumerable<(string Type, string? Member, string? Result, string Place)> Uses()
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes().Where(node => node is ExpressionSyntax or AttributeSyntax or ConstructorInitializerSyntax))
            {
                var place = $"{Path.GetFileName(tree.FilePath)}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
                foreach (var symbol in Symbols(model, node).Where(IsOfEngine))
                {
                    yield return Describe(symbol.OriginalDefinition, place);
                }
            }
        }
    }

    private static IEnumerable<ISymbol> Symbols(SemanticModel model, SyntaxNode node)
    {
        if (model.GetSymbolInfo(node).Symbol is { } symbol)
        {
            yield return symbol is IMethodSymbol { AssociatedSymbol: IEventSymbol happening } ? happening : symbol;
        }

        if (node is ExpressionSyntax expression && model.GetConversion(expression) is { IsUserDefined: true, MethodSymbol: { } conversion })
        {
            yield return conversion;
        }
    }

    private static bool IsOfEngine(ISymbol symbol) =>
        symbol.ContainingNamespace?.ToDisplayString().StartsWith(Engine, StringComparison.Ordinal) == true
        && symbol is not IMethodSymbol { MethodKind: MethodKind.BuiltinOperator }
        && symbol.Kind is SymbolKind.NamedType or SymbolKind.Method or SymbolKind.Property or SymbolKind.Field or SymbolKind.Event;

    private static (string Type, string? Member, string? Result, string Place) Describe(ISymbol symbol, string place)
    {
        if (symbol is INamedTypeSymbol type)
        {
            return (FullName(type), null, null, place);
        }

        var (member, result) = symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => ($"C .ctor({Parameters(constructor)})", null),
            IMethodSymbol { MethodKind: MethodKind.Conversion } conversion => ($"O implicit {Name(conversion.ReturnType)}({Parameters(conversion)})", null),
            IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } op => ($"O {Token(op)}({Parameters(op)})", Name(op.ReturnType)),
            IMethodSymbol method => ($"M {method.Name}{TypeParameters(method)}({Parameters(method)})", Name(method.ReturnType)),
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } value => ($"E {value.Name}", null),
            IFieldSymbol field => ($"F {field.Name}", Name(field.Type)),
            IEventSymbol happening => ($"V {happening.Name}", Name(happening.Type)),
            IPropertySymbol property => ($"P {property.Name}", Name(property.Type)),
            _ => throw new ArgumentException($"{symbol} is of a kind that is not compared."),
        };
        return (FullName(symbol.ContainingType), member, result, place);
    }

    private static string Token(IMethodSymbol method) => SyntaxFacts.GetText(SyntaxFacts.GetOperatorKind(method.Name));

    private static string Name(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(TypeName).Replace("?", string.Empty);

    private static string FullName(INamedTypeSymbol type) => $"{type.ContainingNamespace}.{Name(type)}";

    private static string Parameters(IMethodSymbol method) => string.Join(',', method.Parameters.Select(parameter =>
        (parameter.RefKind switch { RefKind.Out => "out ", RefKind.Ref => "ref ", RefKind.In => "in ", _ => string.Empty }) + Name(parameter.Type)));

    private static string TypeParameters(IMethodSymbol method) =>
        method.TypeParameters.Length == 0 ? string.Empty : $"<{string.Join(',', method.TypeParameters.Select(parameter => parameter.Name))}>";
}
