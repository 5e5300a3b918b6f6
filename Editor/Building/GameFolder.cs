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
    public string Folder { get; } = Path.Combine(root, BuiltGame.FolderName);

    /// <summary>Where it is made, so that a build that fails leaves the one before as it was.</summary>
    private string Draft => Folder + ".new";

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
        Remove(Draft);
        try
        {
            var models = Fill(scene, settings, scripts);
            Remove(Folder);
            Directory.Move(Draft, Folder);
            return models;
        }
        finally
        {
            Remove(Draft);
        }
    }

    /// <summary>A relative path with slashes, whatever this system uses.</summary>
    public static string Slashed(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private List<BuiltModel> Fill(string scene, GameBuildSettings settings, byte[]? scripts)
    {
        Directory.CreateDirectory(Draft);
        using var device = new DeviceCatalog().Choose(DeviceRequest.Of(DeviceKind.Cpu)).Device;
        var models = new List<BuiltModel>();
        foreach (var asset in project.Assets.Select(file => Path.GetRelativePath(project.Root, file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Draft, asset))!);
            if (Path.GetExtension(asset) == ModelAsset.Extension)
            {
                models.Add(AddModel(asset, settings.HalfPrecision, device));
            }
            else
            {
                File.Copy(Path.Combine(project.Root, asset), Path.Combine(Draft, asset));
            }
        }

        new BuiltGame
        {
            Name = project.Name,
            Scene = Slashed(Path.GetRelativePath(project.Root, scene)),
            Learning = settings.Learning,
            Models = [.. models.Select(model => model.Record)],
        }.Save(Draft, scripts);
        return models;
    }

    private void Check()
    {
        if ((root + Path.DirectorySeparatorChar).StartsWith(project.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InputException($"The build would lie in '{root}', within the project itself, and so become a part of the next one; give a folder outside of {project.Root}.");
        }

        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any() && !BuiltGame.IsAt(Folder))
        {
            throw new InputException($"'{root}' is not empty, and no build made what it holds; give another folder.");
        }
    }

    /// <summary>Copies a model, or writes it smaller, and asks it on the processor, whose answers are the reference.</summary>
    private BuiltModel AddModel(string file, bool halves, Device device)
    {
        var (source, target, name) = (Path.Combine(project.Root, file), Path.Combine(Draft, file), Slashed(file));
        var original = ModelRecord.Of(project.Root, name, device);
        using var asset = ModelAsset.Load(source, device);
        if (halves)
        {
            SaveHalved(asset, target);
        }
        else
        {
            File.Copy(source, target);
        }

        var built = halves ? ModelRecord.Of(Draft, name, device) : original;
        var heldOut = EditorClassifier.HeldOut(project, source, asset.Metadata);
        var measured = heldOut.Count > 0 ? built with { HeldOut = HeldOutPictures.Keep(Draft, name, heldOut, device) } : built;
        return new BuiltModel(measured, new FileInfo(source).Length, new FileInfo(target).Length, built.Difference(original));
    }

    private static void SaveHalved(ModelAsset asset, string target)
    {
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
