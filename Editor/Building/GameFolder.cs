using Hebb.Assets;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Playing;
using Hebb.Editor.Projects;

namespace Hebb.Editor.Building;

/// <summary>Makes the folder that a built game is played from: scenes, assets, compiled scripts, and what the models answer now.</summary>
internal static class GameFolder
{
    /// <summary>Writes the folder anew.</summary>
    /// <param name="project">The game's project.</param>
    /// <param name="scene">The full path of the scene that is played.</param>
    /// <param name="isLearning">Whether agents that are set to learn do so in the build.</param>
    /// <param name="folder">Where to; a game that was built there before is replaced.</param>
    /// <exception cref="InputException">The scripts have errors, the folder lies within the project, or it holds something else.</exception>
    /// <exception cref="InvalidDataException">A model is damaged.</exception>
    public static BuiltGame Write(GameProject project, string scene, bool isLearning, string folder)
    {
        Check(project, folder);
        var scripts = project.CompileScripts();
        var assets = project.Assets.Select(file => Path.GetRelativePath(project.Root, file)).ToList();
        var game = new BuiltGame
        {
            Name = Path.GetFileNameWithoutExtension(scene),
            Scene = Slashed(Path.GetRelativePath(project.Root, scene)),
            Learning = isLearning,
            Models = Ask(project.Root, assets.Where(file => Path.GetExtension(file) == ModelAsset.Extension)),
        };
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var asset in assets)
        {
            var target = Path.Combine(folder, asset);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(project.Root, asset), target);
        }

        game.Save(folder, scripts);
        return game;
    }

    private static void Check(GameProject project, string folder)
    {
        if ((folder + Path.DirectorySeparatorChar).StartsWith(project.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InputException($"The build would lie in '{folder}', within the project itself, and so become a part of the next one; give --out a folder outside of {project.Root}.");
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !BuiltGame.IsAt(folder))
        {
            throw new InputException($"'{folder}' holds something that no build made, and would be replaced; give --out another folder.");
        }
    }

    /// <summary>Asked on the processor, whose answers are the reference.</summary>
    private static List<ModelRecord> Ask(string root, IEnumerable<string> models)
    {
        using var device = new DeviceCatalog().Choose(DeviceRequest.Of(DeviceKind.Cpu)).Device;
        return [.. models.Select(model => ModelRecord.Of(root, Slashed(model), device))];
    }

    private static string Slashed(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
