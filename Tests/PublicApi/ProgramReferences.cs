using Microsoft.CodeAnalysis;

namespace Hebb.Tests.PublicApi;

/// <summary>What a documented piece of code may use: the framework and the public assemblies.</summary>
internal static class ProgramReferences
{
    /// <summary>Everything this process was started with.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
