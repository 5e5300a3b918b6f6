using System.Globalization;

namespace Hebb.Tests.Bindings;

/// <summary>What Silk.NET 2.22 has of the types and functions in the bindings, by kind and name.</summary>
internal static class SilkNetApi
{
    private static readonly string[] Lines = Read();

    /// <summary>The raw functions of a class, each as <c>result Name(type, type)</c>.</summary>
    public static IReadOnlySet<string> Functions(string type) =>
        Facts($"{type}: ").Select(function => $"{function[..function.IndexOf('(')]}({string.Join(", ", Split(function[(function.IndexOf('(') + 1)..^1], ',').Select(TypeOf))})").ToHashSet();

    /// <summary>The fields of every struct in their order, each as <c>type Name</c> or <c>fixed type Name[length]</c>.</summary>
    public static IReadOnlyDictionary<string, string[]> Structs { get; } =
        Facts("struct ").ToDictionary(fact => fact[..fact.IndexOf(':')], fact => Split(fact[(fact.IndexOf(':') + 1)..], ';'));

    /// <summary>The members of every enum with their values, which are 64 bits wide whatever the enum is.</summary>
    public static IReadOnlyDictionary<string, (string Underlying, Dictionary<string, long> Members)> Enums { get; } = Facts("enum ").ToDictionary(
        fact => fact.Split(' ')[0],
        fact => (fact[(fact.IndexOf(' ') + 1)..fact.IndexOf(':')], Split(fact[(fact.IndexOf(':') + 1)..], ',').Select(member => member.Split('=')).ToDictionary(pair => pair[0], pair => Number(pair[1]))));

    private static IEnumerable<string> Facts(string start) => Lines.Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..]);

    private static string[] Split(string list, char separator) => list.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string TypeOf(string parameter) => parameter[..parameter.LastIndexOf(' ')];

    private static long Number(string text) => text.StartsWith("0x", StringComparison.Ordinal)
        ? unchecked((long)ulong.Parse(text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        : long.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Read()
    {
        using var reader = new StreamReader(typeof(SilkNetApi).Assembly.GetManifestResourceStream("silknet-api.txt")!);
        return reader.ReadToEnd().Split('\n');
    }
}
