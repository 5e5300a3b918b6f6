using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hebb.Tests.PublicApi;

/// <summary>A C# block that is a script of a scene, compiled in the language version of the engine.</summary>
internal static class DocumentedScript
{
    /// <summary>The compiler's complaints, warnings included; empty when there are none.</summary>
    public static IReadOnlyList<string> Errors(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Script",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp9))],
            ProgramReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics().Where(IsComplaint).Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>Serialized fields are assigned by the scene, which the compiler cannot know (CS0649).</summary>
    private static bool IsComplaint(Diagnostic diagnostic) => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS0649";
}
