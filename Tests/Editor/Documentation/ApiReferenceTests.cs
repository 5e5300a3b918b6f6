using Hebb.Editor.Reference;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Documentation;

/// <summary>The pages that are made of a small assembly whose comments use everything that the sources use.</summary>
internal sealed class ApiReferenceTests
{
    private const string Source = """
        #nullable enable
        namespace Game.Shapes
        {
            /// <summary>Something with an area (Gauss et al. 1820). More about it.</summary>
            public interface IShape
            {
                /// <summary>The area, in square metres.</summary>
                float Area { get; }
            }

            /// <summary>A box of <typeparamref name="T"/>; see <see cref="IShape"/> and <see cref="Game.Tools.Tool"/>. It has a &lt; b.</summary>
            /// <typeparam name="T">What is in it.</typeparam>
            /// <remarks>Not <c>thread-safe</c>.</remarks>
            public sealed class Box<T> : IShape where T : class
            {
                internal Box() { }

                /// <inheritdoc/>
                public float Area { get; private set; }

                /// <summary>Puts <paramref name="item"/> in.</summary>
                /// <param name="item">What is put in; <see langword="null"/> for nothing.</param>
                /// <param name="count">How many.</param>
                /// <returns>How many fit.</returns>
                /// <exception cref="System.ArgumentException">It is <see cref="Area">full</see>.</exception>
                public int Put(T? item, int count = 1) => count;

                /// <summary>Puts one in.</summary>
                /// <inheritdoc cref="Put(T, int)"/>
                public int Put(T item) => 1;

                /// <inheritdoc/>
                public override string ToString() => "box";

                internal void Hide() { }
            }

            /// <summary>A colour.</summary>
            public enum Colour
            {
                /// <summary>Like blood.</summary>
                Red,
            }

            internal sealed class Hidden { }
        }

        namespace Game.Tools
        {
            /// <summary>Works on a <see cref="Game.Shapes.Box{T}"/>.</summary>
            public abstract class Tool
            {
                /// <summary>Works.</summary>
                protected abstract void Work(in float force, params int[] places);
            }
        }
        """;

    private SortedDictionary<string, string> pages = null!;

    [OneTimeSetUp]
    public void MakeThePages()
    {
        using var folder = new TemporaryFolder();
        pages = ApiReference.Pages(PublicApi.Load([Compile(folder.Path)]));
    }

    [Test]
    public void Each_namespace_has_a_page_and_the_index_lists_it()
    {
        Assert.That(pages.Keys, Is.EqualTo(["Game.Shapes.md", "Game.Tools.md", "index.md"]));
        Assert.That(pages["index.md"], Does.Contain("| [Game.Shapes](Game.Shapes.md) | 3 |").And.Contain("| [Game.Tools](Game.Tools.md) | 1 |"));
    }

    [Test]
    public void Types_show_their_declaration_and_members_theirs() => Assert.That(
        pages["Game.Shapes.md"],
        Does.Contain("## Box\\<T>\n`sealed class Box<T> : IShape`")
            .And.Contain("* `float Area { get; }`: The area, in square metres.")
            .And.Contain("* `int Put(T? item, int count = 1)`")
            .And.Contain("`enum Colour`").And.Contain("* `Red`: Like blood."));

    [Test]
    public void What_is_not_public_and_what_every_object_has_is_left_out() => Assert.That(
        pages["Game.Shapes.md"],
        Does.Not.Contain("Hidden").And.Not.Contain("Hide").And.Not.Contain("Box()").And.Not.Contain("ToString"));

    [Test]
    public void References_become_links_and_marks_of_Markdown_are_kept() => Assert.That(
        pages["Game.Shapes.md"],
        Does.Contain("A box of `T`; see [`IShape`](#ishape) and [`Tool`](Game.Tools.md#tool). It has a \\< b.").And.Contain("Not `thread-safe`.").And.Contain("`null` for nothing"));

    [Test]
    public void The_list_of_types_gives_the_first_sentence() => Assert.That(pages["Game.Shapes.md"], Does.Contain("| [IShape](#ishape) | Something with an area (Gauss et al. 1820). |"));

    [Test]
    public void Parameters_answers_and_exceptions_are_told() => Assert.That(
        pages["Game.Shapes.md"],
        Does.Contain("  * returns: How many fit.\n  * `item`: What is put in; `null` for nothing.\n  * `count`: How many.\n  * throws `ArgumentException`: It is [`Box<T>.Area`](#boxt).\n"));

    [Test]
    public void What_a_comment_inherits_stands_beside_its_own_words() => Assert.That(
        pages["Game.Shapes.md"],
        Does.Contain("* `int Put(T item)`: Puts one in.\n  * returns: How many fit.\n  * `item`: What is put in; `null` for nothing.\n  * throws"));

    [Test]
    public void Protected_members_say_so() => Assert.That(pages["Game.Tools.md"], Does.Contain("* `protected abstract void Work(in float force, params int[] places)`: Works.").And.Contain("[`Box<T>`](Game.Shapes.md#boxt)"));

    [Test]
    public void The_pages_of_Hebb_are_small_and_the_same_each_time()
    {
        var (first, second) = (ApiReference.Pages(PublicApi.Load()), ApiReference.Pages(PublicApi.Load()));

        Assert.That(first, Is.EqualTo(second));
        Assert.That(first.Keys, Does.Contain("Hebb.Models.md").And.Contain("Hebb.Components.md"));
        Assert.That(first.Values.Select(page => page.Length), Is.All.LessThan(2_000_000));
    }

    [Test]
    public void Missing_stale_and_left_over_pages_are_told()
    {
        using var folder = new TemporaryFolder();
        ApiReference.Build(folder.Path);
        var fresh = ApiReference.Check(folder.Path);
        File.Delete(Path.Combine(folder.Path, "Documentation~/api/Hebb.Graphs.md"));
        File.AppendAllText(Path.Combine(folder.Path, "Documentation~/api/Hebb.Models.md"), "more");
        folder.Write("Documentation~/api/Hebb.Gone.md", "old"u8.ToArray());

        Assert.That(fresh, Is.Empty);
        Assert.That(
            ApiReference.Check(folder.Path),
            Is.EqualTo(
            [
                "Documentation~/api/Hebb.Graphs.md is missing. Run 'hebb docs'.",
                "Documentation~/api/Hebb.Models.md is stale: the sources say something else. Run 'hebb docs'.",
                "Documentation~/api/Hebb.Gone.md is made by no namespace. Run 'hebb docs'.",
            ]));
    }

    private static string Compile(string folder)
    {
        var library = Path.Combine(folder, "Game.dll");
        var compilation = CSharpCompilation.Create(
            "Game",
            [CSharpSyntaxTree.ParseText(Source, new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose))],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = File.Create(library);
        using var comments = File.Create(Path.ChangeExtension(library, ".xml"));
        var result = compilation.Emit(image, xmlDocumentationStream: comments);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return library;
    }
}
