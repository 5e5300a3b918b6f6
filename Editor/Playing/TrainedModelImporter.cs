using Hebb.Assets;
using Hebb.Components;
using Hebb.Scene;

namespace Hebb.Editor.Playing;

/// <summary>Makes a model that components can use of a <c>.hebb</c> file.</summary>
internal sealed class TrainedModelImporter : IAssetImporter
{
    public IReadOnlyList<string> Extensions { get; } = [ModelAsset.Extension];

    public UnityEngine.Object Import(string path, Type wanted) => TrainedModel.Create(Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path));
}
