using Hebb.Assets;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Playing;
using Hebb.Editor.Projects;

namespace Hebb.Editor.Building;

/// <summary>Makes the folder that a built game is played from: scenes, assets, compiled scripts, and what the models answer now.</summary>
/// <param name="project">The game's project.</param>
/// <param name="root">The full path of the build's folder, in which it lies beside the program.</param>
internal sealed class GameFolder(GameProject project, string root)
{
    /// <summary>The full path.</summary>
    public string Path { get; } = System.IO.Path.Combine(root, BuiltGame.FolderName);

    /// <summary>Writes the folder anew; an earlier build is replaced.</summary>
    /// <param name="scene">The full path of the scene that is played.</param>
    /// <param name="settings">Whether the game may learn, and how models are kept.</param>
    /// <returns>The models in it.</returns>
    /// <exception cref="InputException">The scripts have errors, a model's weights are too large for half precision, the folder lies within the project, or it holds something else.</exception>
    /// <exception cref="InvalidDataException">A model is damaged.</exception>
    public IReadOnlyList<BuiltModel> Write(string scene, GameBuildSettings settings)
    {
        Check();
        var scripts = project.CompileScripts();
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }

        Directory.CreateDirectory(Path);
        using var device = new DeviceCatalog().Choose(DeviceRequest.Of(DeviceKind.Cpu)).Device;
        var models = new List<BuiltModel>();
        foreach (var asset in project.Assets.Select(file => System.IO.Path.GetRelativePath(project.Root, file)))
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.Combine(Path, asset))!);
            if (System.IO.Path.GetExtension(asset) == ModelAsset.Extension)
            {
                models.Add(AddModel(asset, settings.HalfPrecision, device));
            }
            else
            {
                File.Copy(System.IO.Path.Combine(project.Root, asset), System.IO.Path.Combine(Path, asset));
            }
        }

        new BuiltGame
        {
            Name = project.Name,
            Scene = Slashed(System.IO.Path.GetRelativePath(project.Root, scene)),
            Learning = settings.Learning,
            Models = [.. models.Select(model => model.Record)],
        }.Save(Path, scripts);
        return models;
    }

    /// <summary>A relative path with slashes, whatever this system uses.</summary>
    public static string Slashed(string path) => path.Replace(System.IO.Path.DirectorySeparatorChar, '/');

    private void Check()
    {
        if ((root + System.IO.Path.DirectorySeparatorChar).StartsWith(project.Root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InputException($"The build would lie in '{root}', within the project itself, and so become a part of the next one; give a folder outside of {project.Root}.");
        }

        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any() && !BuiltGame.IsAt(Path))
        {
            throw new InputException($"'{root}' is not empty, and no build made what it holds; give another folder.");
        }
    }

    /// <summary>Copies a model, or writes it smaller, and asks it on the processor, whose answers are the reference.</summary>
    private BuiltModel AddModel(string asset, bool halves, Device device)
    {
        var (source, target) = (System.IO.Path.Combine(project.Root, asset), System.IO.Path.Combine(Path, asset));
        var original = ModelRecord.Of(project.Root, Slashed(asset), device);
        if (halves)
        {
            SaveHalved(source, target, device);
        }
        else
        {
            File.Copy(source, target);
        }

        var built = halves ? ModelRecord.Of(Path, Slashed(asset), device) : original;
        return new BuiltModel(built, new FileInfo(source).Length, new FileInfo(target).Length, built.Difference(original));
    }

    private static void SaveHalved(string source, string target, Device device)
    {
        using var asset = ModelAsset.Load(source, device);
        try
        {
            ModelAsset.Save(target, asset.Model, asset.Metadata, WeightPrecision.Float16);
        }
        catch (InvalidOperationException refusal)
        {
            throw new InputException($"{refusal.Message} Build without half precision.");
        }
    }
}
