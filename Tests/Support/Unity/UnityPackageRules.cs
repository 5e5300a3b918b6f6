using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hebb.Tests.Unity;

/// <summary>What Unity's package manager and importer ask of a package, as far as it can be seen from its files.</summary>
public static partial class UnityPackageRules
{
    private const string Meta = ".meta";
    private const string Manifest = "package.json";

    private static readonly string[] Needed = [Manifest, "README.md", "CHANGELOG.md", "LICENSE.md", "Third Party Notices.md"];

    private static readonly string[] BuildOutput = ["bin", "obj", "node_modules", ".artifacts", ".vs"];

    private static readonly Dictionary<string, string> Importers = new()
    {
        [".cs"] = "MonoImporter",
        [AssemblyDefinition.Extension] = "AssemblyDefinitionImporter",
        [".md"] = "TextScriptImporter",
        [".txt"] = "TextScriptImporter",
        [".json"] = "TextScriptImporter",
        [".xml"] = "TextScriptImporter",
        [".html"] = "TextScriptImporter",
        [".bytes"] = "TextScriptImporter",
        [".dll"] = "PluginImporter",
        [".so"] = "PluginImporter",
        [".hebb"] = "ScriptedImporter",
    };

    /// <summary>What is wrong, a sentence each; empty for a package that Unity takes without a word.</summary>
    public static IEnumerable<string> Problems(UnityPackage package) =>
        [.. Missing(package), .. OfManifest(package), .. OfMetas(package), .. OfIdentities(package), .. OfAssemblies(package), .. OfPaths(package)];

    private static IEnumerable<string> Missing(UnityPackage package) => Needed.Except(package.Files).Select(file => $"{file} is missing.");

    private static IEnumerable<string> OfManifest(UnityPackage package)
    {
        using var document = JsonDocument.Parse(package.Read(Manifest));
        var manifest = document.RootElement;
        foreach (var (member, form) in new[] { ("name", PackageName()), ("version", Version()), ("displayName", Anything()), ("description", Anything()), ("unity", UnityVersion()) })
        {
            if (!manifest.TryGetProperty(member, out var value) || !form.IsMatch(value.GetString() ?? string.Empty))
            {
                yield return $"{Manifest} has no '{member}' of the form {form}.";
            }
        }

        foreach (var dependency in manifest.GetProperty("dependencies").EnumerateObject().Where(dependency => !Version().IsMatch(dependency.Value.GetString()!)))
        {
            yield return $"{Manifest} depends on '{dependency.Name}' by '{dependency.Value}', which is no version: the package manager resolves nothing else.";
        }

        foreach (var sample in package.Samples.Where(sample => !package.Files.Any(file => file.StartsWith(sample + "/", StringComparison.Ordinal))))
        {
            yield return $"{Manifest} offers the sample '{sample}', which is not there.";
        }
    }

    private static IEnumerable<string> OfMetas(UnityPackage package)
    {
        var assets = package.Files.Where(file => !file.EndsWith(Meta, StringComparison.Ordinal)).SelectMany(WithFolders).ToHashSet();
        foreach (var asset in assets.Where(asset => NeedsMeta(asset) && !package.Has(asset + Meta)))
        {
            yield return $"{asset} has no {Meta}: in an installed package Unity ignores it.";
        }

        foreach (var meta in package.Files.Where(file => file.EndsWith(Meta, StringComparison.Ordinal)))
        {
            var asset = meta[..^Meta.Length];
            if (!assets.Contains(asset))
            {
                yield return $"{meta} stands beside nothing.";
            }
            else if (!NeedsMeta(asset))
            {
                yield return $"{meta} stands where Unity wants none.";
            }
            else if (!package.Read(meta).Contains($"\n{Importer(package, asset)}:", StringComparison.Ordinal))
            {
                yield return $"{meta} names another importer than {Importer(package, asset)}.";
            }
            else if (package.Read(meta).Contains("folderAsset: yes", StringComparison.Ordinal) == package.Has(asset))
            {
                yield return $"{meta} takes a file for a folder or a folder for a file.";
            }
        }
    }

    private static IEnumerable<string> OfIdentities(UnityPackage package)
    {
        var identities = package.Files.Where(file => file.EndsWith(Meta, StringComparison.Ordinal)).Select(file => (File: file, Match: Identity().Match(package.Read(file)))).ToList();
        return identities.Where(found => !found.Match.Success).Select(found => $"{found.File} has no identity of 32 hexadecimal digits.")
            .Concat(identities.Where(found => found.Match.Success).GroupBy(found => found.Match.Value).Where(same => same.Count() > 1)
                .Select(same => $"{string.Join(" and ", same.Select(found => found.File))} have the same identity."));
    }

    private static IEnumerable<string> OfAssemblies(UnityPackage package)
    {
        foreach (var assembly in package.Assemblies)
        {
            if (Path.GetFileNameWithoutExtension(assembly.Path) != assembly.Name)
            {
                yield return $"{assembly.Path} defines '{assembly.Name}': file and name must be the same.";
            }

            foreach (var reference in assembly.References.Where(reference => !UnityPackage.TestFramework.Contains(reference)))
            {
                if (package.Assemblies.SingleOrDefault(other => other.Name == reference) is not { } other)
                {
                    yield return $"{assembly.Path} refers to '{reference}', which no definition of the package has.";
                }
                else if (assembly.IsCompiled && !other.IsCompiled)
                {
                    yield return $"{assembly.Path} refers to '{reference}', which Unity never compiles.";
                }
                else if (other.IsForEditor && !assembly.IsForEditor)
                {
                    yield return $"{assembly.Path} refers to '{reference}', which is for the editor alone.";
                }
            }

            if (assembly.PrecompiledReferences.Length > 0 && !assembly.OverrideReferences)
            {
                yield return $"{assembly.Path} lists precompiled references, which count only with overrideReferences.";
            }

            if (assembly.IsCompiled && !package.Has(assembly.Folder + "/csc.rsp"))
            {
                yield return $"{assembly.Folder} has no csc.rsp: Unity would warn of every nullable annotation.";
            }
        }

        foreach (var same in package.Assemblies.GroupBy(assembly => assembly.Name).Where(same => same.Count() > 1))
        {
            yield return $"{string.Join(" and ", same.Select(assembly => assembly.Path))} have the same name.";
        }

        foreach (var script in package.StrayScripts())
        {
            yield return $"{script} belongs to no assembly: Unity would not compile it.";
        }
    }

    private static IEnumerable<string> OfPaths(UnityPackage package)
    {
        foreach (var file in package.Files.Where(file => file.Split('/').Any(BuildOutput.Contains)))
        {
            yield return $"{file} is what a build left behind.";
        }

        foreach (var same in package.Files.GroupBy(file => file.ToUpperInvariant()).Where(same => same.Count() > 1))
        {
            yield return $"{string.Join(" and ", same)} are the same file on Windows and macOS.";
        }
    }

    private static string Importer(UnityPackage package, string asset) =>
        asset == Manifest ? "PackageManifestImporter"
        : package.Has(asset) && Importers.TryGetValue(Path.GetExtension(asset), out var importer) ? importer
        : "DefaultImporter";

    /// <summary>Everything that Unity imports, and everything within a sample, which it copies into the project.</summary>
    private static bool NeedsMeta(string asset) => UnityPackage.IsVisible(asset) || (asset.StartsWith("Samples~/", StringComparison.Ordinal) && UnityPackage.IsVisible(asset["Samples~/".Length..]));

    private static IEnumerable<string> WithFolders(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            yield return path[..end];
        }
    }

    [GeneratedRegex(@"^[a-z0-9]+(\.[a-z0-9-]+){2,}$")]
    private static partial Regex PackageName();

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^\d{4}\.\d$")]
    private static partial Regex UnityVersion();

    [GeneratedRegex(@"\S")]
    private static partial Regex Anything();

    [GeneratedRegex(@"(?<=^guid: )[0-9a-f]{32}$", RegexOptions.Multiline)]
    private static partial Regex Identity();
}
