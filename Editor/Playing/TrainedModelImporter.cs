using Hebb.Assets;
using Hebb.Components;
using Hebb.Scene;

namespace Hebb.Editor.Playing;

/// <summary>Makes assets of model files, for scenes that refer to them.</summary>
internal sealed class TrainedModelImporter : IAssetImporter
{
    public IReadOnlyList<string> Extensions { get; } = [ModelAsset.Extension];

    public UnityEngine.Object Import(string path, Type wanted) => TrainedModel.Create(Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path));
}
