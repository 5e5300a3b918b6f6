using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Hebb.Editor.CommandLine;
using Hebb.Tests.Markdown;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Documentation;

/// <summary>The command lines of all pages, given to the program's own parser.</summary>
internal sealed partial class DocumentedCommandTests
{
    [TestCaseSource(nameof(Pages))]
    public void Every_command_line_in_a_block_is_one_that_the_program_takes(MarkdownPage page) => Assert.That(Mistakes(page), Is.Empty);

    [TestCaseSource(nameof(Pages))]
    public void Every_command_that_the_text_mentions_exists_with_its_options(MarkdownPage page) => Assert.That(Unknown(page), Is.Empty);

    [Test]
    public void An_unknown_option_in_a_block_or_in_the_text_is_found()
    {
        var page = new MarkdownPage("page.md", "`hebb train digits --epoch 3` `hebb devices`\n```\n./hebb train digits --epoch 3\n./hebb devices # all of them\n```\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Mistakes(page), Has.Some.Contains("--epoch").And.None.Contains("devices"));
            Assert.That(Unknown(page), Has.Some.Contains("--epoch").And.None.Contains("devices"));
        }
    }

    private static IEnumerable<MarkdownPage> Pages() => MarkdownPage.LoadAll();

    private static IEnumerable<string> Mistakes(MarkdownPage page) => page.Blocks
        .SelectMany(block => CommandLine().Matches(block.Text))
        .Select(match => match.Groups["arguments"].Value)
        .SelectMany(line => Parse(line).Errors.Select(error => $"{line}: {error.Message}"));

    private static IEnumerable<string> Unknown(MarkdownPage page) => page.Codes
        .Select(code => Mention().Match(code))
        .Where(match => match.Success)
        .Select(match => Notation().Replace(match.Groups["arguments"].Value, string.Empty))
        .SelectMany(line => Parse(line).UnmatchedTokens.Select(token => $"{line}: {token}"));

    private static ParseResult Parse(string line) =>
        HebbCommand.Create(TextWriter.Null, TextWriter.Null).Parse([.. CommandLineParser.SplitCommandLine(line)]);

    [GeneratedRegex(@"^(?:\$ )?(?:\./)?hebb (?<arguments>[^#\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"^(?:\./)?hebb (?<arguments>[a-z].*)$")]
    private static partial Regex Mention();

    /// <summary>In <c>bench mlp|cnn</c> the first word stands for all, and tables escape the bar; brackets are around what may be left out.</summary>
    [GeneratedRegex(@"\\?\|[a-z-]+|[\[\]]")]
    private static partial Regex Notation();
}
