using Microsoft.CodeAnalysis;

namespace Hebb.Tests.Unity;

/// <summary>What Unity compiles a package against besides itself: the .NET Standard 2.1 profile, and the library that the package depends on.</summary>
public static class UnityReferences
{
    /// <summary>How assembly definitions name the only library of the package's dependencies.</summary>
    public const string NewtonsoftJson = "Newtonsoft.Json.dll";

    /// <summary>The .NET Standard 2.1 profile.</summary>
    public static MetadataReference NetStandard { get; } = Load("netstandard.dll");

    /// <summary>A library by the name that assembly definitions give it.</summary>
    /// <exception cref="ArgumentException">The package depends on nothing that holds it.</exception>
    public static MetadataReference Precompiled(string name) =>
        name == NewtonsoftJson ? Load(name) : throw new ArgumentException($"No dependency of the package holds '{name}'.", nameof(name));

    private static PortableExecutableReference Load(string name) =>
        MetadataReference.CreateFromStream(typeof(UnityReferences).Assembly.GetManifestResourceStream(name)!, filePath: name);
}
