using Hebb.Tests.Markdown;
using NUnit.Framework;

namespace Hebb.Tests.PublicApi;

/// <summary>Where the pages of the repository point to.</summary>
public sealed class LinkTests
{
    private const int MostPictureBytes = 300_000;

    [TestCaseSource(nameof(Pages))]
    public void Every_relative_link_leads_to_a_file_and_a_heading_that_exist(MarkdownPage page) => Assert.That(Broken(page), Is.Empty);

    [Test]
    public void A_link_to_a_missing_file_or_heading_is_found()
    {
        var page = new MarkdownPage("README.md", "[a](LICENSE.md) [b](missing.md) [c](#none)\n# Some\n[d](#some) [e](https://example.org/) `[f](code.md)`\n```\n[g](block.md)\n```\n");

        Assert.That(Broken(page), Is.EqualTo(["missing.md", "#none"]));
    }

    [Test]
    public void No_picture_of_the_documentation_is_large()
    {
        var pictures = new DirectoryInfo(Path.Combine(RepositoryFolder.Path, "Documentation~", "images")).GetFiles();

        Assert.That(pictures.Select(picture => picture.Length), Is.Not.Empty.And.All.AtMost(MostPictureBytes));
    }

    [Test]
    public void Every_page_of_the_documentation_is_reached_from_its_index()
    {
        var reached = new HashSet<string>();
        Follow(Path.Combine(RepositoryFolder.Path, "Documentation~", "index.md"), reached);

        var pages = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "Documentation~"), "*.md", SearchOption.AllDirectories);
        Assert.That(pages.Where(page => !reached.Contains(page)), Is.Empty);
    }

    private static IEnumerable<MarkdownPage> Pages() => MarkdownPage.LoadAll();

    private static IEnumerable<string> Broken(MarkdownPage page) => page.Links.Where(link => !IsForeign(link) && !Exists(page, link));

    private static bool IsForeign(string link) => link.Contains("://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal);

    private static bool Exists(MarkdownPage page, string link)
    {
        var (file, anchor) = Split(page, link);
        return file.EndsWith(".md", StringComparison.Ordinal)
            ? File.Exists(file) && (anchor.Length == 0 || AnchorsOf(page, file).Contains(anchor))
            : File.Exists(file) || Directory.Exists(file);
    }

    private static IReadOnlyList<string> AnchorsOf(MarkdownPage page, string file) =>
        file == Path.GetFullPath(Path.Combine(RepositoryFolder.Path, page.Name)) ? page.Anchors : MarkdownPage.Load(file).Anchors;

    private static (string File, string Anchor) Split(MarkdownPage page, string link)
    {
        var parts = link.Split('#', 2);
        var own = Path.Combine(RepositoryFolder.Path, page.Name);
        var file = parts[0].Length == 0 ? own : Path.Combine(Path.GetDirectoryName(own)!, Uri.UnescapeDataString(parts[0]));
        return (Path.GetFullPath(file), parts.Length > 1 ? parts[1] : string.Empty);
    }

    private static void Follow(string file, HashSet<string> reached)
    {
        if (!reached.Add(file))
        {
            return;
        }

        var page = MarkdownPage.Load(file);
        foreach (var link in page.Links.Where(link => !IsForeign(link)))
        {
            var (target, _) = Split(page, link);
            if (target.EndsWith(".md", StringComparison.Ordinal) && File.Exists(target))
            {
                Follow(target, reached);
            }
        }
    }
}
