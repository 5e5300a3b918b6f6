using System;
using System.Collections.Generic;
using System.IO;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>Texts and bytes.</summary>
    internal sealed class TextAssetImporter : IAssetImporter
    {
        public IReadOnlyList<string> Extensions { get; } = new[] { ".txt", ".json", ".csv", ".md", ".xml", ".yaml", ".bytes", ".hebb" };

        public Object Import(string path, Type wanted) => new TextAsset(File.ReadAllBytes(path)) { name = Path.GetFileNameWithoutExtension(path) };
    }
}
