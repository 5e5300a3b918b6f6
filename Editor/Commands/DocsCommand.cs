using Hebb.Editor.Reference;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb docs</c>: the API reference, made of the comments in the sources.</summary>
internal sealed class DocsCommand(TextWriter output, TextWriter error)
    : GeneratorCommand("docs", "Write the API reference in Documentation~/api from the comments in the sources.", output, error)
{
    protected override (IReadOnlyList<object> Problems, string Done) Write(string root)
    {
        ApiReference.Build(root);
        return ([], "The API reference is written.");
    }

    protected override (IReadOnlyList<object> Problems, string Done) Check(string root) => (ApiReference.Check(root), "The API reference is fresh.");
}
