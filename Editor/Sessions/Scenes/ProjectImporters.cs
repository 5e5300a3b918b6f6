using Hebb.Editor.Playing;
using Hebb.Scene;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Makes objects of a project's files: trained models and pictures.</summary>
internal static class ProjectImporters
{
    public static IReadOnlyList<IAssetImporter> All { get; } = [new TrainedModelImporter(), new TextureImporter()];
}
