using System.Text.RegularExpressions;

namespace Hebb.Tests.Markdown;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Language">The first word behind the fence; empty for none.</param>
/// <param name="Source">The rest of that line: the file of the repository that the block quotes; empty for none.</param>
/// <param name="Text">What stands between the fences.</param>
public sealed partial record MarkdownBlock(string Language, string Source, string Text)
{
    /// <summary>All blocks of a page, in order.</summary>
    public static IReadOnlyList<MarkdownBlock> Read(string page) =>
        [.. Fence().Matches(page).Select(match => new MarkdownBlock(match.Groups["language"].Value, match.Groups["source"].Value.Trim(), match.Groups["text"].Value))];

    /// <summary>A page without its blocks.</summary>
    public static string Remove(string page) => Fence().Replace(page, string.Empty);

    [GeneratedRegex(@"^```(?<language>\w*)(?<source>[^\r\n`]*)\r?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
