using System.Reflection;
using System.Text;
using Hebb.Editor.CommandLine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Hebb.Editor.Projects;

/// <summary>Compiles the scripts of a project as Unity does: all together, C# 9, every warning an affair of their writer.</summary>
internal static class ScriptCompiler
{
    private const int ListedErrors = 10;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp9, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Compiling = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: false,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Annotations);

    /// <summary>Compiles into memory.</summary>
    /// <param name="name">What the assembly is called.</param>
    /// <param name="files">Paths of the sources.</param>
    /// <param name="libraries">What the scripts may use besides the framework.</param>
    /// <exception cref="InputException">The scripts have errors; the message lists them with file, line and column.</exception>
    public static byte[] Compile(string name, IReadOnlyList<string> files, IEnumerable<Assembly> libraries)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file), Encoding.UTF8), Parsing, file));
        var compilation = CSharpCompilation.Create(name, trees, References(libraries), Compiling);
        using var image = new MemoryStream();
        var result = compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        return result.Success ? image.ToArray() : throw new InputException(Describe(name, result));
    }

    private static IEnumerable<MetadataReference> References(IEnumerable<Assembly> libraries)
    {
        var framework = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => IsFramework(Path.GetFileNameWithoutExtension(path)));
        return framework.Concat(libraries.Select(library => library.Location)).Select(path => MetadataReference.CreateFromFile(path));
    }

    private static bool IsFramework(string assembly) =>
        assembly is "netstandard" or "mscorlib" or "System" || assembly.StartsWith("System.", StringComparison.Ordinal);

    private static string Describe(string name, EmitResult result)
    {
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var lines = errors.Take(ListedErrors).Select(Describe);
        var rest = errors.Count > ListedErrors ? $"{Environment.NewLine}and {errors.Count - ListedErrors} more" : string.Empty;
        return $"The scripts of '{name}' do not compile:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}{rest}";
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
