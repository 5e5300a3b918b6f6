using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hebb.Tests.PublicApi;

/// <summary>A C# block of a Markdown page, compiled against the public assemblies only and run in this process.</summary>
internal static class DocumentedProgram
{
    public static string Run(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Documented" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText("using System;\n" + source)],
            ProgramReferences.All,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException("The documented program does not compile:\n" + string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        }

        return Execute(Assembly.Load(image.ToArray()));
    }

    private static string Execute(Assembly program)
    {
        var before = Console.Out;
        var printed = new StringWriter();
        Console.SetOut(printed);
        try
        {
            var entry = program.EntryPoint!;
            entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return printed.ToString();
    }
}
