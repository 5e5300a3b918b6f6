using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hebb.Tests.Unity;

/// <summary>An assembly as Unity compiles it: C# 9, with nothing but .NET Standard 2.1 and what its definition refers to.</summary>
public sealed class UnityAssembly
{
    private static readonly string[] Engines = ["UnityEngine", "UnityEditor"];

    private static readonly SymbolDisplayFormat TypeName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly Lazy<CSharpCompilation> HostCompilation = new(() => Compile(
        "UnityEngine", Sources("Runtime/Scene"), [UnityReferences.Precompiled(UnityReferences.NewtonsoftJson)], allowUnsafe: true));

    private static readonly Lazy<CSharpCompilation> StubCompilation = new(() => UnityStubs.Compile(UnitySignatures.Load(), HostCompilation.Value));

    private readonly CSharpCompilation compilation;

    /// <param name="name">What it is called.</param>
    /// <param name="files">Its sources.</param>
    /// <param name="references">What it refers to besides .NET and the engine.</param>
    /// <param name="usesEngine">Whether it sees UnityEngine: the headless scene host takes its place.</param>
    /// <param name="usesEditor">Whether it sees UnityEditor and the test framework: stubs without bodies take their place.</param>
    /// <param name="allowUnsafe">Whether it may use pointers.</param>
    public UnityAssembly(
        string name, IEnumerable<(string Path, string Text)> files, IEnumerable<MetadataReference> references, bool usesEngine = true, bool usesEditor = false, bool allowUnsafe = false)
    {
        Name = name;
        IEnumerable<MetadataReference> engine = usesEngine ? [HostCompilation.Value.ToMetadataReference()] : [];
        IEnumerable<MetadataReference> editor = usesEditor ? [StubCompilation.Value.ToMetadataReference()] : [];
        compilation = Compile(name, files, [.. references, .. engine, .. editor], allowUnsafe);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>How others refer to it.</summary>
    public MetadataReference Reference => compilation.ToMetadataReference();

    /// <summary>Why it does not compile; empty when it does.</summary>
    public IReadOnlyList<string> Errors => [.. compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString())];

    /// <summary>The assembly itself.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public byte[] Emit()
    {
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success ? image.ToArray() : throw new InvalidOperationException($"{Name} does not compile: {string.Join(Environment.NewLine, Errors)}");
    }

    /// <summary>How many files it has.</summary>
    public int Count => compilation.SyntaxTrees.Count();

    /// <summary>What it uses of UnityEngine and UnityEditor: the declaring type, the member (null for the type itself), what it answers, and where.</summary>
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

    private static CSharpCompilation Compile(string name, IEnumerable<(string Path, string Text)> files, IEnumerable<MetadataReference> references, bool allowUnsafe)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp9, DocumentationMode.None);
        return CSharpCompilation.Create(
            name,
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parsing, file.Path)),
            [UnityReferences.NetStandard, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: allowUnsafe, nullableContextOptions: NullableContextOptions.Annotations));
    }

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, folder), "*.cs", SearchOption.AllDirectories).Select(file => (file, File.ReadAllText(file)));

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
        Engines.Any(engine => symbol.ContainingNamespace?.ToDisplayString().StartsWith(engine, StringComparison.Ordinal) == true)
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
            IMethodSymbol { MethodKind: MethodKind.Conversion } conversion => ($"O implicit {TypeText(conversion.ReturnType)}({Parameters(conversion)})", null),
            IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } op => ($"O {Token(op)}({Parameters(op)})", TypeText(op.ReturnType)),
            IMethodSymbol method => ($"M {method.Name}{TypeParameters(method)}({Parameters(method)})", TypeText(method.ReturnType)),
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } value => ($"E {value.Name}", null),
            IFieldSymbol field => ($"F {field.Name}", Unnested(field.Type)),
            IEventSymbol happening => ($"V {happening.Name}", TypeText(happening.Type)),
            IPropertySymbol property => ($"P {property.Name}", TypeText(property.Type)),
            _ => throw new ArgumentException($"{symbol} is of a kind that is not compared."),
        };
        return (FullName(symbol.ContainingType), member, result, place);
    }

    private static string Token(IMethodSymbol method) => SyntaxFacts.GetText(SyntaxFacts.GetOperatorKind(method.Name));

    private static string TypeText(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(TypeName).Replace("?", string.Empty);

    /// <summary>The lists name a type without the one that it is declared in.</summary>
    private static string Unnested(ITypeSymbol type) => type.ContainingType is null ? TypeText(type) : type.Name;

    private static string FullName(INamedTypeSymbol type) => $"{type.ContainingNamespace}.{TypeText(type)}";

    private static string Parameters(IMethodSymbol method) => string.Join(',', method.Parameters.Select(parameter =>
        (parameter.RefKind switch { RefKind.Out => "out ", RefKind.Ref => "ref ", RefKind.In => "in ", _ => string.Empty }) + TypeText(parameter.Type)));

    private static string TypeParameters(IMethodSymbol method) =>
        method.TypeParameters.Length == 0 ? string.Empty : $"<{string.Join(',', method.TypeParameters.Select(parameter => parameter.Name))}>";
}
