using System.Text.RegularExpressions;
using Hebb.Tests.Markdown;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Documentation;

/// <summary>The messages that the page about troubleshooting explains, looked up in the sources.</summary>
internal sealed partial class DocumentedMessageTests
{
    private const string Page = "Documentation~/troubleshooting.md";

    /// <summary>Stands on the page for what differs from case to case.</summary>
    private const char Gap = '…';

    private static readonly string[] SourceFolders = ["Runtime", "Editor"];
    private static readonly Lazy<string> Sources = new(Read);

    [TestCaseSource(nameof(Messages))]
    public void Every_message_of_the_page_is_one_that_a_source_can_give(string message) => Assert.That(IsKnown(message), message);

    [Test]
    public void A_message_that_no_source_gives_is_found() => Assert.That(IsKnown("The moon is …, so nothing trains"), Is.False);

    [Test]
    public void The_page_explains_many_messages() => Assert.That(Messages().Count(), Is.AtLeast(30));

    private static IEnumerable<string> Messages() => MarkdownPage.Load(Page).Headings.Select(heading => heading.Trim('`')).Where(heading => heading.EndsWith('.') || heading.Contains(Gap));

    /// <summary>The fixed parts of the message stand in one string of a source, in this order, with something between them.</summary>
    private static bool IsKnown(string message)
    {
        var parts = message.Split(Gap, StringSplitOptions.RemoveEmptyEntries).Select(part => Regex.Escape(part.Trim()));
        return Regex.IsMatch(Sources.Value, string.Join(@"\s*(?:\{[^\n]*?|\$\{?\w+[^\n]*?|%s|[^\n]{1,80}?)\s*", parts));
    }

    private static string Read()
    {
        var files = SourceFolders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, folder), "*.cs", SearchOption.AllDirectories))
            .Append(Path.Combine(RepositoryFolder.Path, "hebb"));
        return Joint().Replace(string.Join('\n', files.Select(File.ReadAllText)), string.Empty).Replace("\\\"", "\"", StringComparison.Ordinal);
    }

    /// <summary>Where a long string goes on in the next line.</summary>
    [GeneratedRegex("\"\\s*\\+\\s*\\$?\"")]
    private static partial Regex Joint();
}
