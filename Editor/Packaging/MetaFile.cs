using System.Security.Cryptography;
using System.Text;

namespace Hebb.Editor.Packaging;

/// <summary>
/// The .meta that Unity keeps beside a file or folder. The identity in it is a hash of the package's name and the path, so that it is the same wherever it is
/// written and never meets another package's.
/// </summary>
internal static class MetaFile
{
    private const string Identity = "com.hebb.learning";
    private const int IdentityDigits = 32;

    /// <summary>What the trailing lines of every importer are.</summary>
    private const string Labels = "  userData: \n  assetBundleName: \n  assetBundleVariant: \n";

    /// <summary>The identity by which scenes and assets refer to a file.</summary>
    public static string Guid(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Identity}/{path}")))[..IdentityDigits];

    /// <summary>The text of a .meta.</summary>
    /// <param name="path">The path of the file or folder within the package.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public static string Text(string path, bool isFolder) =>
        $"fileFormatVersion: 2\nguid: {Guid(path)}\n" + (isFolder ? "folderAsset: yes\n" + Importer("DefaultImporter") : ImporterOf(path));

    private static string ImporterOf(string path) => Path.GetExtension(path) switch
    {
        _ when path == PackageFolder.Manifest => Importer("PackageManifestImporter"),
        ".cs" => "MonoImporter:\n  externalObjects: {}\n  serializedVersion: 2\n  defaultReferences: []\n  executionOrder: 0\n  icon: {instanceID: 0}\n" + Labels,
        ".asmdef" => Importer("AssemblyDefinitionImporter"),
        ".md" or ".txt" or ".json" or ".xml" or ".html" or ".bytes" => Importer("TextScriptImporter"),
        ".dll" or ".so" => NativePlugin(path),
        ScriptedModel.Extension => ScriptedModel.Importer,
        _ => Importer("DefaultImporter"),
    };

    private static string Importer(string name) => $"{name}:\n  externalObjects: {{}}\n{Labels}";

    /// <summary>A library that Unity loads on the one system that the folder above it names, in players and in the editor.</summary>
    private static string NativePlugin(string path)
    {
        var isWindows = Path.GetExtension(path) == ".dll";
        var (player, system) = isWindows ? ("Win64", "Windows") : ("Linux64", "Linux");
        return $$"""
            PluginImporter:
              externalObjects: {}
              serializedVersion: 2
              iconMap: {}
              executionOrder: {}
              defineConstraints: []
              isPreloaded: 0
              isOverridable: 0
              isExplicitlyReferenced: 0
              validateReferences: 1
              platformData:
              - first:
                  Any: 
                second:
                  enabled: 0
                  settings: {}
              - first:
                  Editor: Editor
                second:
                  enabled: 1
                  settings:
                    CPU: x86_64
                    DefaultValueInitialized: true
                    OS: {{system}}
              - first:
                  Standalone: {{player}}
                second:
                  enabled: 1
                  settings:
                    CPU: x86_64

            """.ReplaceLineEndings("\n") + Labels;
    }

    /// <summary>Models are imported by a script of this package.</summary>
    private static class ScriptedModel
    {
        public const string Extension = ".hebb";

        private const string Script = "Editor/Unity/ModelImporter.cs";

        public static string Importer =>
            "ScriptedImporter:\n  internalIDToNameTable: []\n  externalObjects: {}\n  serializedVersion: 2\n" + Labels + $"  script: {{fileID: 11500000, guid: {Guid(Script)}, type: 3}}\n";
    }
}
