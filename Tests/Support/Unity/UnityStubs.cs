using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hebb.Tests.Unity;

/// <summary>
/// What Unity has and the headless scene host lacks, such as its editor, as sources without bodies written from the lists of signatures.
/// A member whose types are in no list is left out: whoever needs it adds them.
/// </summary>
internal static partial class UnityStubs
{
    private const string Body = " => throw null!;";

    /// <param name="signatures">The lists.</param>
    /// <param name="host">The headless scene host, which is not to be repeated.</param>
    public static CSharpCompilation Compile(UnitySignatures signatures, CSharpCompilation host)
    {
        var all = signatures.Types.Where(type => !type.Kind.Contains("absent", StringComparison.Ordinal)).OrderBy(type => type.Type, StringComparer.Ordinal).ToList();
        var names = all.Select(type => type.Type).ToHashSet();
        var lacking = all.Where(type => host.GetTypeByMetadataName(type.Type) is null).ToLookup(type => names.Contains(Container(type.Type)) ? Container(type.Type) : string.Empty);
        var known = lacking[string.Empty].Select(type => LastName(type.Type)).ToHashSet();
        var lines = new List<string>
        {
            "using System; using System.Collections.Generic; using Object = UnityEngine.Object; using UnityObject = UnityEngine.Object;",
        };
        lines.AddRange(lacking[string.Empty].Select(type => Container(type.Type)).Append("UnityEngine").Distinct().Select(name => $"using {name};"));
        foreach (var (type, kind) in lacking[string.Empty])
        {
            lines.Add($"namespace {Container(type)} {{");
            Write(type, kind);
            lines.Add("}");
        }

        return WithoutFaultyLines(lines, host);

        void Write(string type, string kind)
        {
            WriteHead(lines, signatures, type, kind, name => known.Contains(name) || name == "Attribute" || host.GetTypeByMetadataName($"UnityEngine.{name}") is not null);
            foreach (var (inner, innerKind) in lacking[type])
            {
                Write(inner, innerKind);
            }

            if (!IsDelegate(kind))
            {
                lines.Add("}");
            }
        }
    }

    private static bool IsDelegate(string kind) => kind == "delegate";

    private static void WriteHead(List<string> lines, UnitySignatures signatures, string type, string kind, Func<string, bool> isKnown)
    {
        var (form, bases) = kind.Split('|')[0].Trim().Split(" : ") is [var first, var second] ? (first, second.Split(", ")) : (kind.Split('|')[0].Trim(), []);
        var name = LastName(type);
        var members = signatures.Members(type).ToList();
        if (IsDelegate(kind))
        {
            lines.Add($"public delegate {Member(members.Single(), name, "interface").Replace(" Invoke(", $" {name}(", StringComparison.Ordinal)}");
            return;
        }

        var parent = bases.FirstOrDefault(isKnown);
        lines.Add($"public {form} {name}{(parent is null ? string.Empty : $" : {parent}")} {{");
        if (form.EndsWith("class", StringComparison.Ordinal) && !form.Contains("static") && members.Any(member => member.Member.StartsWith("C ", StringComparison.Ordinal)) && !members.Any(member => member.Member == "C .ctor()"))
        {
            lines.Add($"protected internal {name}() {{ }}");
        }

        lines.AddRange(members.Select(member => Member(member, name, form)));
    }

    private static string Member((string Member, string Result) member, string type, string form)
    {
        var match = MemberForm().Match(member.Member);
        var (kind, name, parameters) = (match.Groups["kind"].Value, match.Groups["name"].Value, Parameters(match.Groups["parameters"].Value));
        var result = member.Result.Split('{')[0].Trim();
        var access = form == "interface" || result.StartsWith("protected", StringComparison.Ordinal) ? string.Empty : "public ";
        var hasNoBody = form == "interface" || result.Contains("abstract ", StringComparison.Ordinal);
        return kind switch
        {
            "E" => $"{name}{(result.Length > 0 ? " = " + result : string.Empty)},",
            "C" => $"public {type}({parameters}) {{ }}",
            "M" => $"{access}{result} {name}({parameters}){(hasNoBody ? ";" : Body)}",
            "O" when name.StartsWith("implicit ", StringComparison.Ordinal) => $"public static implicit operator {name[9..]}({parameters}){Body}",
            "F" => $"{access}{result} {name};",
            "V" => $"{access}{result} {name} {{ add {{ }} remove {{ }} }}",
            "P" => $"{access}{result} {name} {{ {Accessors(member.Result, hasNoBody)} }}",
            _ => string.Empty,
        };
    }

    private static string Accessors(string result, bool hasNoBody) =>
        string.Join(' ', new[] { "get", "set" }.Where(accessor => result.Contains(accessor, StringComparison.Ordinal)).Select(accessor => accessor + (hasNoBody ? ";" : Body)));

    /// <summary>The lists leave out which last array takes any number of values; here each does.</summary>
    private static string Parameters(string types)
    {
        var list = types.Length == 0 ? [] : Comma().Split(types);
        return string.Join(", ", list.Select((type, index) => $"{(index == list.Length - 1 && type.EndsWith("[]", StringComparison.Ordinal) ? "params " : string.Empty)}{type} p{index}"));
    }

    private static CSharpCompilation WithoutFaultyLines(List<string> lines, CSharpCompilation host)
    {
        while (true)
        {
            var tree = CSharpSyntaxTree.ParseText(string.Join('\n', lines), new CSharpParseOptions(LanguageVersion.CSharp9));
            var compilation = CSharpCompilation.Create(
                "UnityEditor", [tree], [UnityReferences.NetStandard, host.ToMetadataReference()], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            var faulty = compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error)
                .Select(found => found.Location.GetLineSpan().StartLinePosition.Line).ToHashSet();
            if (faulty.Count == 0)
            {
                return compilation;
            }

            foreach (var line in faulty)
            {
                lines[line] = lines[line].EndsWith('{') || lines[line].StartsWith("using", StringComparison.Ordinal)
                    ? throw new InvalidOperationException($"'{lines[line]}' does not compile: {compilation.GetDiagnostics().First(found => found.Location.GetLineSpan().StartLinePosition.Line == line)}")
                    : string.Empty;
            }
        }
    }

    private static string LastName(string type) => type[(type.LastIndexOf('.') + 1)..];

    private static string Container(string type) => type[..type.LastIndexOf('.')];

    [GeneratedRegex(@"^(?<kind>[CEFMOPV]) (?<name>[^(]+)(\((?<parameters>.*)\))?$")]
    private static partial Regex MemberForm();

    [GeneratedRegex(@",(?![^<]*>)")]
    private static partial Regex Comma();
}
