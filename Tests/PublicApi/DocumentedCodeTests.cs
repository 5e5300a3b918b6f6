using Hebb.Tests.Markdown;
using NUnit.Framework;

namespace Hebb.Tests.PublicApi;

/// <summary>The C# blocks of all pages: scripts for the engine, quotations of the sources, and programs, of which some say what they print.</summary>
public sealed class DocumentedCodeTests
{
    [TestCaseSource(nameof(Scripts))]
    public void Every_script_compiles_as_in_the_engine(DocumentedBlock script) => Assert.That(DocumentedScript.Errors(script.Text), Is.Empty);

    [TestCaseSource(nameof(Quotations))]
    public void Every_quotation_stands_in_its_file_word_for_word(DocumentedBlock quotation)
    {
        var file = Path.Combine(RepositoryFolder.Path, quotation.Source);

        Assert.That(Unindent(File.ReadAllText(file)), Does.Contain(Unindent(quotation.Text)));
    }

    [TestCaseSource(nameof(Programs))]
    public void Every_program_runs_and_prints_what_stands_below_it(DocumentedBlock program)
    {
        var printed = DocumentedProgram.Run(program.Text);

        if (program.Output is { } output)
        {
            PrintedText.ExpectAlike(printed, output);
        }
    }

    [Test]
    public void A_program_that_does_not_compile_is_found() =>
        Assert.That(() => DocumentedProgram.Run("var model = new Sequentiall();"), Throws.InvalidOperationException.With.Message.Contains("Sequentiall"));

    [Test]
    public void A_figure_that_is_off_is_found() =>
        Assert.That(() => PrintedText.ExpectAlike("accuracy 0.90\n", "accuracy 0.99\n"), Throws.InstanceOf<ResultStateException>());

    [Test]
    public void A_script_that_the_engine_would_refuse_is_found()
    {
        const string TooNew = "namespace Game; public sealed class Door : UnityEngine.MonoBehaviour { }";

        Assert.That(DocumentedScript.Errors(TooNew), Is.Not.Empty);
    }

    private static IEnumerable<DocumentedBlock> Scripts() => Code().Where(block => !block.IsProgram);

    private static IEnumerable<DocumentedBlock> Programs() => Code().Where(block => block.IsProgram).DistinctBy(block => (block.Text, block.Output));

    private static IEnumerable<DocumentedBlock> Quotations() => Blocks().Where(block => block.Source.Length > 0);

    private static IEnumerable<DocumentedBlock> Code() => Blocks().Where(block => block is { Language: "csharp", Source: "" });

    private static IEnumerable<DocumentedBlock> Blocks() => MarkdownPage.LoadAll().SelectMany(DocumentedBlock.Of);

    private static string Unindent(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim())).Trim();
}
