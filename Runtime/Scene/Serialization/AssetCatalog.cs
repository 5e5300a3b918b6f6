using System;
using System.Collections.Generic;
using System.IO;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>The assets of a world, each loaded once, and their paths.</summary>
    internal sealed class AssetCatalog
    {
        private readonly Dictionary<(string Path, Type Wanted), Object> loaded = new Dictionary<(string Path, Type Wanted), Object>();
        private readonly Dictionary<Object, string> paths = new Dictionary<Object, string>();
        private readonly Dictionary<string, IAssetImporter> importers = new Dictionary<string, IAssetImporter>(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> loading = new HashSet<string>();
        private readonly List<SceneProblem> problems = new List<SceneProblem>();
        private readonly string folder;

        public AssetCatalog(string folder, IEnumerable<IAssetImporter> more, ScriptTypes types)
        {
            this.folder = Path.GetFullPath(folder);
            Add(new TextAssetImporter());
            Add(new PrefabImporter(this, types));
            foreach (var importer in more)
            {
                Add(importer);
            }

            foreach (var sprite in new[] { BuiltinSprites.Square, BuiltinSprites.Circle })
            {
                paths.Add(sprite, BuiltinSprites.Folder + sprite.name);
            }
        }

        /// <summary>The path of an asset, relative to the folder; null when it is not from a file.</summary>
        public string? PathOf(Object asset) => paths.TryGetValue(asset, out var path) ? path : null;

        /// <summary>The asset of a path. What fails is told in a <see cref="FieldFault"/>.</summary>
        public Object Load(string path, Type wanted)
        {
            foreach (var (asset, known) in paths)
            {
                if (known == path && wanted.IsInstanceOfType(asset))
                {
                    return asset;
                }
            }

            var full = Path.GetFullPath(Path.Combine(folder, path));
            if (!importers.TryGetValue(Path.GetExtension(path), out var importer))
            {
                throw new FieldFault($"refers to the asset '{path}', whose kind is not known; give one of {string.Join(", ", importers.Keys)}");
            }

            if (!FolderBounds.Hold(folder, full))
            {
                throw new FieldFault($"refers to the asset '{path}', which lies outside of {folder}; copy it into that folder");
            }

            if (!File.Exists(full))
            {
                throw new FieldFault($"refers to the asset '{path}', which does not exist in {folder}");
            }

            if (!loading.Add(full))
            {
                throw new FieldFault($"refers to the asset '{path}', which refers to itself");
            }

            try
            {
                var asset = importer.Import(full, wanted);
                if (wanted == typeof(Sprite) && asset is Texture2D picture)
                {
                    asset = Sprite.Create(picture, new Rect(0f, 0f, picture.width, picture.height), new Vector2(0.5f, 0.5f));
                }

                if (!wanted.IsInstanceOfType(asset))
                {
                    throw new FieldFault($"refers to the asset '{path}', which is not a {wanted.Name}");
                }

                asset.FromFile = true;
                loaded.Add((path, wanted), asset);
                paths[asset] = path;
                return asset;
            }
            catch (Exception exception) when (exception is not FieldFault)
            {
                throw new FieldFault($"refers to the asset '{path}', which cannot be loaded: {exception.Message}");
            }
            finally
            {
                loading.Remove(full);
            }
        }

        /// <summary>The asset of a path without its extension; null when no file of a known kind makes one of this type.</summary>
        public Object? Find(string path, Type wanted)
        {
            foreach (var extension in importers.Keys)
            {
                if (File.Exists(Path.Combine(folder, path + extension)))
                {
                    try
                    {
                        return Load(path + extension, wanted);
                    }
                    catch (FieldFault fault)
                    {
                        Debug.LogWarning($"Resources: {fault.Message}.");
                    }
                }
            }

            return null;
        }

        /// <summary>Adds what was found in a file that an asset was made of.</summary>
        public void Report(IEnumerable<SceneProblem> found) => problems.AddRange(found);

        /// <summary>What was found in the files of assets since this was asked last.</summary>
        public IReadOnlyList<SceneProblem> TakeProblems()
        {
            var taken = problems.ToArray();
            problems.Clear();
            return taken;
        }

        /// <summary>Forgets all assets of files.</summary>
        public void Clear()
        {
            foreach (var asset in loaded.Values)
            {
                paths.Remove(asset);
            }

            loaded.Clear();
        }

        private void Add(IAssetImporter importer)
        {
            foreach (var extension in importer.Extensions)
            {
                importers[extension] = importer;
            }
        }
    }
}
