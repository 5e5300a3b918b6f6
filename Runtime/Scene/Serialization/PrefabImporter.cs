using System;
using System.Collections.Generic;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>Prefabs: objects that wait to be copied into a scene.</summary>
    internal sealed class PrefabImporter : IAssetImporter
    {
        private readonly AssetCatalog assets;
        private readonly ScriptTypes types;

        public PrefabImporter(AssetCatalog assets, ScriptTypes types)
        {
            this.assets = assets;
            this.types = types;
        }

        public IReadOnlyList<string> Extensions { get; } = new[] { ".prefab" };

        public Object Import(string path, Type wanted)
        {
            var file = SceneFile.Read(path);
            var builder = new SceneBuilder(file, null, assets, types);
            var roots = builder.Build();
            assets.Report(builder.Problems);
            if (roots.Length != 1)
            {
                throw new SceneFileException($"{file.Name} has {roots.Length} objects without a parent, but a prefab has one.");
            }

            return typeof(UnityEngine.Component).IsAssignableFrom(wanted) ? roots[0].GetComponent(wanted) : roots[0];
        }
    }
}
