using Hebb.Authoring.Models;
using Hebb.Components;
using UnityEditor.AssetImporters;

namespace Hebb.Unity.Editor
{
    /// <summary>Makes an asset of a .hebb file that can be dragged onto components. A file that is no model says why in the console.</summary>
    [ScriptedImporter(Version, "hebb")]
    internal sealed class ModelImporter : ScriptedImporter
    {
        /// <summary>Raised when files are to be imported anew.</summary>
        private const int Version = 1;

        private const string ModelId = "model";

        /// <inheritdoc/>
        public override void OnImportAsset(AssetImportContext context)
        {
            var import = ModelImport.Read(context.assetPath);
            if (import.Problem is { } problem)
            {
                context.LogImportError(problem, null);
                return;
            }

            var model = TrainedModel.Create(import.Name, import.Content);
            context.AddObjectToAsset(ModelId, model);
            context.SetMainObject(model);
        }
    }
}
