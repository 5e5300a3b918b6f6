using System.Text.RegularExpressions;

namespace Hebb.Tests.Unity;

/// <summary>Which members UnityEngine has in which of its versions: lists of the form <c>M Name(parameters) : result @versions || result [Obsolete] @versions</c>.</summary>
public sealed partial class UnitySignatures
{
    private static readonly string[] Versions = ["2022.3", "6000.0", "6000.3", "6000.7"];

    private readonly Dictionary<string, Dictionary<string, string>> types = [];

    /// <summary>The lists that lie beside this class.</summary>
    public static UnitySignatures Load()
    {
        var signatures = new UnitySignatures();
        foreach (var name in new[] { "unity-signatures.txt", "unity-signatures-supplement.txt" })
        {
            using var stream = typeof(UnitySignatures).Assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            signatures.Read(reader);
        }

        return signatures;
    }

    /// <summary>Every type with its kind and bases, as its list has them, such as <c>abstract class : AssetImporter</c>.</summary>
    public IEnumerable<(string Type, string Kind)> Types =>
        types.Select(type => (type.Key, type.Value[string.Empty].Split("  (")[1].TrimEnd(')')));

    /// <summary>The members of a type, each in its first form that is not obsolete: <c>M Name(parameters)</c>, and what stands behind its colon.</summary>
    public IEnumerable<(string Member, string Result)> Members(string type) =>
        from member in types[type]
        where member.Key.Length > 0
        let form = member.Value.Split("||").FirstOrDefault(form => !new Form(form).IsObsolete)
        where form is not null
        select (member.Key, form.Split('@')[0].Trim());

    /// <summary>What is wrong with the use of a type; null for nothing.</summary>
    public string? Judge(string type) =>
        !types.TryGetValue(type, out var members) ? $"{type} is not a type of UnityEngine"
        : members.TryGetValue(string.Empty, out var absent) && absent.Contains("absent in", StringComparison.Ordinal) ? $"{type} is missing in a version: {absent}"
        : null;

    /// <summary>What is wrong with the use of a member; null for nothing.</summary>
    /// <param name="type">The full name of the type that declares it.</param>
    /// <param name="member">Such as <c>M Instantiate(Object)</c>.</param>
    /// <param name="result">The type it answers, or null where it is not compared.</param>
    public string? Judge(string type, string member, string? result)
    {
        if (Judge(type) is { } problem)
        {
            return problem;
        }

        var members = types[type];
        if (!members.TryGetValue(member, out var forms))
        {
            return member == "C .ctor()" && !members.Keys.Any(key => key.StartsWith("C ", StringComparison.Ordinal)) ? null : $"{type} has no {member}";
        }

        var lasting = forms.Split("||").Select(form => new Form(form)).Where(form => !form.IsObsolete && (result is null || form.Result == result)).SelectMany(form => form.Versions);
        var missing = Versions.Except(lasting).ToList();
        return missing.Count == 0 ? null : $"{type}: {member} : {result} is missing or obsolete in {string.Join(", ", missing)} ({forms.Trim()})";
    }

    private void Read(TextReader reader)
    {
        Dictionary<string, string> members = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                var name = line[4..].Split(' ')[0];
                types[name] = members = new() { [string.Empty] = line };
            }
            else if (MemberLine().Match(line) is { Success: true } match)
            {
                members[match.Groups["member"].Value] = match.Groups["forms"].Value;
            }
        }
    }

    [GeneratedRegex(@"^(?<member>[CEFMOPV] .+?) :(?<forms>.*)$")]
    private static partial Regex MemberLine();

    private sealed class Form
    {
        /// <summary>What some of Unity's own files call UnityEngine.Object.</summary>
        private const string ObjectAlias = "UnityObject";

        private static readonly string[] Modifiers = ["static", "override", "virtual", "abstract", "protected", "const", "readonly", "event", "sealed", "new"];

        public Form(string text)
        {
            var parts = text.Split('@');
            Versions = parts.Length > 1 ? parts[1].Trim().Split(',') : UnitySignatures.Versions;
            IsObsolete = parts[0].Contains("[Obsolete]", StringComparison.Ordinal);
            var words = parts[0].Replace("[Obsolete]", string.Empty).Split('{')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Result = string.Join(' ', words.SkipWhile(Modifiers.Contains)).Replace(ObjectAlias, nameof(Object));
        }

        public string[] Versions { get; }

        public bool IsObsolete { get; }

        public string Result { get; }
    }
}
