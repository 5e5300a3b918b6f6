using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Hebb.Tests.Bindings;

/// <summary>The struct members and enumerators that the Vulkan header of this machine declares.</summary>
internal sealed partial class CHeader
{
    public const string Include = "vulkan/vulkan_core.h";

    private readonly Dictionary<string, string[]> _members;
    private readonly Dictionary<string, string[]> _enumerators;

    private CHeader(string text)
    {
        _members = Struct().Matches(text).ToDictionary(
            match => match.Groups["name"].Value,
            match => Member().Matches(match.Groups["body"].Value).Select(member => member.Groups["name"].Value).ToArray());
        _enumerators = Enumeration().Matches(text).ToDictionary(
            match => match.Groups["name"].Value,
            match => Enumerator().Matches(match.Groups["body"].Value).Select(item => item.Groups["name"].Value).ToArray());
    }

    /// <summary>Reads the header; without one the test says nothing.</summary>
    public static CHeader Read()
    {
        var path = Path.Combine("/usr/include", Include);
        if (!File.Exists(path))
        {
            Assert.Inconclusive($"{path} is missing (Debian: libvulkan-dev).");
        }

        return new CHeader(File.ReadAllText(path));
    }

    /// <summary>The members of a struct, in order.</summary>
    public IReadOnlyList<string> Members(string name) => _members[name];

    /// <summary>The enumerators of an enum.</summary>
    public IReadOnlyList<string> Enumerators(string name) => _enumerators[name];

    [GeneratedRegex(@"typedef struct (?<name>Vk\w+) \{(?<body>[^}]*)\}")]
    private static partial Regex Struct();

    [GeneratedRegex(@"(?<name>\w+)(\[\w+\])?;")]
    private static partial Regex Member();

    [GeneratedRegex(@"typedef enum (?<name>Vk\w+) \{(?<body>[^}]*)\}")]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"^\s*(?<name>VK_\w+) =", RegexOptions.Multiline)]
    private static partial Regex Enumerator();
}
