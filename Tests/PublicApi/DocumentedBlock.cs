using Hebb.Tests.Markdown;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hebb.Tests.PublicApi;

/// <summary>A block of a page, with what the page says that it prints.</summary>
/// <param name="Place">The page, and which of its blocks it is.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="Source">The file it quotes; empty for none.</param>
/// <param name="Text">The block.</param>
/// <param name="Output">The text block right below; null for none.</param>
public sealed record DocumentedBlock(string Place, string Language, string Source, string Text, string? Output)
{
    /// <summary>Whether it has statements to run; what has none is a script for the engine.</summary>
    public bool IsProgram => CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();

    /// <summary>All blocks of a page.</summary>
    public static IEnumerable<DocumentedBlock> Of(MarkdownPage page) => page.Blocks.Select((block, index) => new DocumentedBlock(
        $"{page.Name}[{index}]",
        block.Language,
        block.Source,
        block.Text,
        page.Blocks.ElementAtOrDefault(index + 1) is { Language: "text", Source: "" } below ? below.Text : null));

    public override string ToString() => Place;
}
