using System.Text.RegularExpressions;

namespace Hebb.Tests.PublicApi;

/// <summary>A fenced block of a Markdown page: its language and its text.</summary>
internal sealed record MarkdownBlock(string Language, string Text)
{
    public static IReadOnlyList<MarkdownBlock> Read(string path) =>
        Regex.Matches(File.ReadAllText(path), @"^```(\w*)\r?\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(match => new MarkdownBlock(match.Groups[1].Value, match.Groups[2].Value))
            .ToList();
}
