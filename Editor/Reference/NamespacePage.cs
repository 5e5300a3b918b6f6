using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Hebb.Editor.Reference;

/// <summary>The page of one namespace: its types, their members, and what the comments say about them.</summary>
internal sealed partial class NamespacePage(PublicApi api, IGrouping<string, INamedTypeSymbol> types)
{
    private readonly CommentText comments = new(api, types.Key);
    private readonly StringBuilder page = new();

    /// <summary>The page's text.</summary>
    public string Write()
    {
        page.Append($"# {types.Key}\n\n[All namespaces]({ApiPlaces.IndexPage})\n\n| type | what it is |\n|---|---|\n");
        foreach (var type in types)
        {
            page.Append($"| [{Plain(ApiSignature.NameOf(type))}]({ApiPlaces.LinkTo(type, types.Key)}) | {FirstSentence().Match(Summary(type)).Value} |\n");
        }

        foreach (var type in types)
        {
            WriteType(type);
        }

        return page.ToString();
    }

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => PublicApi.IsVisible(member) && !member.IsImplicitlyDeclared && member is not INamedTypeSymbol && IsOwn(member))
        .Where(member => !type.IsSealed || member.DeclaredAccessibility == Accessibility.Public)
        .Where(member => type.TypeKind is not (TypeKind.Enum or TypeKind.Delegate) || member is IFieldSymbol { HasConstantValue: true });

    /// <summary>Leaves out accessors, which stand with their property, and what every object has.</summary>
    private static bool IsOwn(ISymbol member) =>
        member is not IMethodSymbol method ||
        (method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion && !OverridesObject(method));

    private static bool OverridesObject(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType;
    }

    /// <summary>A comment that is inherited may explain more parameters than there are.</summary>
    private static bool HasParameter(ISymbol symbol, string name) => symbol switch
    {
        IMethodSymbol method => method.Parameters.Any(parameter => parameter.Name == name) || method.TypeParameters.Any(parameter => parameter.Name == name),
        INamedTypeSymbol type => type.TypeParameters.Any(parameter => parameter.Name == name) || (type.DelegateInvokeMethod is { } invoke && HasParameter(invoke, name)),
        _ => true,
    };

    private static int Order(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => 0,
        IFieldSymbol => 1,
        IPropertySymbol => 2,
        IEventSymbol => 3,
        _ => 4,
    };

    private static string Plain(string text) => text.Replace("<", @"\<", StringComparison.Ordinal);

    /// <summary>A constructor that takes nothing is worth a line only where its comment says something.</summary>
    private bool IsTold(ISymbol member) =>
        member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } || Comment.Of(member, api).Summary is not null;

    private void WriteType(INamedTypeSymbol type)
    {
        page.Append($"\n## {Plain(ApiSignature.NameOf(type))}\n`{ApiSignature.Of(type)}`\n\n{Summary(type)}\n");
        var comment = Comment.Of(type, api);
        if (comment.Remarks is { } remarks)
        {
            page.Append($"\n{comments.Write(remarks)}\n");
        }

        WriteParameters(type, comment, string.Empty);
        var members = MembersOf(type).Where(IsTold).OrderBy(Order).ToList();
        page.Append(members.Count > 0 ? "\n" : string.Empty);
        foreach (var member in members)
        {
            WriteMember(type, member);
        }
    }

    private void WriteMember(INamedTypeSymbol type, ISymbol member)
    {
        var comment = Comment.Of(member, api);
        var signature = type.TypeKind == TypeKind.Enum ? member.Name : ApiSignature.Of(member);
        page.Append($"* `{signature}`{Following(comment.Summary is { } summary ? comments.Write(summary) : string.Empty)}\n");
        foreach (var (name, text) in new[] { ("returns", comment.Returns), ("remarks", comment.Remarks) })
        {
            page.Append(text is null ? string.Empty : $"  * {name}: {comments.Write(text)}\n");
        }

        WriteParameters(member, comment, "  ");
    }

    private void WriteParameters(ISymbol symbol, Comment comment, string indent)
    {
        foreach (var (name, text) in comment.Parameters.Where(parameter => HasParameter(symbol, parameter.Name)))
        {
            page.Append($"{indent}* `{name}`{Following(comments.Write(text))}\n");
        }

        foreach (var (reference, text) in comment.Exceptions)
        {
            page.Append($"{indent}* throws {comments.WriteReference(reference)}{Following(comments.Write(text))}\n");
        }
    }

    private string Summary(INamedTypeSymbol type) => Comment.Of(type, api).Summary is { } summary ? comments.Write(summary) : string.Empty;

    private static string Following(string text) => text.Length > 0 ? $": {text}" : string.Empty;

    /// <summary>A full stop ends a sentence where none goes on in small letters or figures, as behind "et al.".</summary>
    [GeneratedRegex(@"^.*?\.(?=\s+[\p{Lu}\[`]|$)|^.*$")]
    private static partial Regex FirstSentence();
}
