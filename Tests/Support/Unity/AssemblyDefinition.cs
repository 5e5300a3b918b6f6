using System.Text.Json;

namespace Hebb.Tests.Unity;

/// <summary>An assembly definition: which scripts Unity compiles into an assembly, when, and against what.</summary>
public sealed record AssemblyDefinition
{
    /// <summary>What its files end with.</summary>
    public const string Extension = ".asmdef";

    /// <summary>What Unity 2022.3 and newer define in the editor while the tests of a package are wanted.</summary>
    private static readonly string[] Defines = ["UNITY_2022_3_OR_NEWER", "UNITY_EDITOR", "UNITY_INCLUDE_TESTS", "CSHARP_7_3_OR_NEWER", "NET_STANDARD_2_1"];

    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <summary>Its path within the package.</summary>
    public string Path { get; private init; } = string.Empty;

    public required string Name { get; init; }

    public required string RootNamespace { get; init; }

    public required string[] References { get; init; }

    public required string[] IncludePlatforms { get; init; }

    public required string[] ExcludePlatforms { get; init; }

    public required bool AllowUnsafeCode { get; init; }

    public required bool OverrideReferences { get; init; }

    public required string[] PrecompiledReferences { get; init; }

    public required bool AutoReferenced { get; init; }

    public required string[] DefineConstraints { get; init; }

    public required string[] VersionDefines { get; init; }

    public required bool NoEngineReferences { get; init; }

    /// <summary>The folder whose scripts it takes, those in folders with a definition of their own excepted.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    /// <summary>Whether Unity ever compiles it.</summary>
    public bool IsCompiled => DefineConstraints.All(Defines.Contains);

    /// <summary>Whether it is for the editor alone.</summary>
    public bool IsForEditor => IncludePlatforms is ["Editor"];

    /// <summary>Reads one; a member that Unity does not know is refused, and so is one that is missing.</summary>
    /// <exception cref="JsonException">It is not a valid definition.</exception>
    public static AssemblyDefinition Read(string path, string text) => JsonSerializer.Deserialize<AssemblyDefinition>(text, Format)! with { Path = path };
}
