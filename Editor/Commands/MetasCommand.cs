using Hebb.Editor.Packaging;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb metas</c>: the .meta files by which Unity knows the files of this package.</summary>
internal sealed class MetasCommand(TextWriter output, TextWriter error)
    : GeneratorCommand("metas", "Write the .meta of every file and folder of this package that Unity imports.", output, error)
{
    protected override (IReadOnlyList<object> Problems, string Done) Write(string root) => ([], $"{MetaTree.Write(new PackageFolder(root))} files and folders have their .meta.");

    protected override (IReadOnlyList<object> Problems, string Done) Check(string root) => (MetaTree.Check(new PackageFolder(root)), "All .meta files are fresh.");
}
