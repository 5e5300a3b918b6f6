using Hebb.Scene;

namespace Hebb.Editor.Playing;

/// <summary>Makes objects of a project's files: trained models and pictures.</summary>
internal static class ProjectImporters
{
    public static IReadOnlyList<IAssetImporter> All { get; } = [new TrainedModelImporter(), new TextureImporter()];

    /// <summary>Lets a player use them.</summary>
    public static void AddTo(HeadlessPlayerOptions options)
    {
        foreach (var importer in All)
        {
            options.Importers.Add(importer);
        }
    }
}
