using System.Text.RegularExpressions;

namespace Hebb.Tests.Markdown;

/// <summary>A Markdown page of the repository.</summary>
public sealed partial class MarkdownPage
{
    private static readonly string[] ForeignFolders = [".artifacts", ".git", ".hebb", "bin", "obj", "node_modules"];

    private readonly string prose;

    /// <summary>Takes a page apart.</summary>
    /// <param name="name">Its path from the repository's root, with slashes.</param>
    /// <param name="text">Its content.</param>
    public MarkdownPage(string name, string text)
    {
        Name = name;
        Blocks = MarkdownBlock.Read(text);
        prose = MarkdownBlock.Remove(text);
    }

    public string Name { get; }

    public IReadOnlyList<MarkdownBlock> Blocks { get; }

    /// <summary>The text of every heading, in order.</summary>
    public IReadOnlyList<string> Headings => [.. Heading().Matches(prose).Select(match => match.Groups["text"].Value.Trim())];

    /// <summary>What links and pictures point to, as it is written.</summary>
    public IReadOnlyList<string> Links => [.. Link().Matches(InlineCode().Replace(prose, string.Empty)).Select(match => match.Groups["target"].Value)];

    /// <summary>What stands between single backticks.</summary>
    public IReadOnlyList<string> Codes => [.. InlineCode().Matches(prose).Select(match => match.Groups["text"].Value)];

    /// <summary>The rows of all tables, each with its cells; the rules below the heads are left out.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows =>
    [
        .. TableRow().Matches(prose)
            .Select(match => match.Value.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToList())
            .Where(cells => !cells.All(cell => cell.Trim('-', ':').Length == 0)),
    ];

    /// <summary>The names by which GitHub links to the headings.</summary>
    public IReadOnlyList<string> Anchors => [.. Headings.Select(ToAnchor)];

    /// <summary>One page of the repository.</summary>
    public static MarkdownPage Load(string name) => new(name, File.ReadAllText(Path.Combine(RepositoryFolder.Path, name)));

    /// <summary>Every page of the repository, ordered by name.</summary>
    public static IEnumerable<MarkdownPage> LoadAll() => Find(RepositoryFolder.Path)
        .Select(file => Path.GetRelativePath(RepositoryFolder.Path, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Select(Load);

    public override string ToString() => Name;

    private static IEnumerable<string> Find(string folder) => Directory.EnumerateFiles(folder, "*.md").Concat(
        Directory.EnumerateDirectories(folder).Where(inner => !ForeignFolders.Contains(Path.GetFileName(inner))).SelectMany(Find));

    private static string ToAnchor(string heading) => NoAnchor().Replace(heading.ToLowerInvariant(), string.Empty).Replace(' ', '-');

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!`)`(?<text>[^`\n]+)`(?!`)")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^\|.*\|\s*$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NoAnchor();
}
