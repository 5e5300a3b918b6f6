using System.Text.RegularExpressions;
using Hebb.Tests.Markdown;
using NUnit.Framework;

namespace Hebb.Tests.PublicApi;

/// <summary>The Chinese readme says what the English one says: what can be compared without knowing the language.</summary>
public sealed partial class TranslationTests
{
    private static readonly MarkdownPage English = MarkdownPage.Load("README.md");
    private static readonly MarkdownPage Chinese = MarkdownPage.Load("README.zh-CN.md");

    [Test]
    public void Both_have_as_many_headings_and_tables_of_the_same_size()
    {
        Assert.That(Chinese.Headings, Has.Count.EqualTo(English.Headings.Count));
        Assert.That(Chinese.Rows.Select(row => row.Count), Is.EqualTo(English.Rows.Select(row => row.Count)));
    }

    [Test]
    public void Both_have_the_same_blocks() => Assert.That(Chinese.Blocks, Is.EqualTo(English.Blocks));

    [Test]
    public void Both_name_the_same_commands_files_and_values() => Assert.That(Chinese.Codes, Is.EquivalentTo(English.Codes));

    [Test]
    public void Both_give_the_same_figures_in_each_row_of_each_table()
    {
        foreach (var (chinese, english) in Chinese.Rows.Zip(English.Rows))
        {
            Assert.That(Figures(chinese), Is.EquivalentTo(Figures(english)), string.Join(" | ", english));
        }
    }

    [Test]
    public void Both_lead_to_the_same_places_and_to_each_other()
    {
        Assert.That(Chinese.Links.Except(["README.md"]), Is.EquivalentTo(English.Links.Except(["README.zh-CN.md"])));
        Assert.That(English.Links, Does.Contain("README.zh-CN.md"));
        Assert.That(Chinese.Links, Does.Contain("README.md"));
    }

    [Test]
    public void A_figure_that_differs_is_found() => Assert.That(Figures(["0.97, 6,000"]), Is.Not.EquivalentTo(Figures(["0.98, 6,000"])));

    private static IEnumerable<string> Figures(IEnumerable<string> cells) => cells.SelectMany(cell => Figure().Matches(cell).Select(match => match.Value));

    [GeneratedRegex(@"-?\d+(?:[.,]\d+)*")]
    private static partial Regex Figure();
}
