using System;
using System.Collections.Generic;
using System.IO;

namespace Hebb.Scene
{
    /// <summary>A scene or prefab file that was read and whose ids and parents are sound.</summary>
    internal sealed class SceneFile
    {
        public const int CurrentVersion = 1;

        private SceneFile(JsonObject root, string name, IReadOnlyList<SceneEntry> entries)
        {
            Root = root;
            Name = name;
            Entries = entries;
        }

        public string Name { get; }

        public JsonObject Root { get; }

        /// <summary>The objects in the order of the file.</summary>
        public IReadOnlyList<SceneEntry> Entries { get; }

        public static SceneFile Read(string path)
        {
            try
            {
                return Parse(File.ReadAllText(path), Path.GetFileName(path));
            }
            catch (Exception exception) when (exception is IOException || exception is UnauthorizedAccessException)
            {
                throw new SceneFileException($"{path} cannot be read: {exception.Message}");
            }
        }

        public static SceneFile Parse(string text, string name)
        {
            var root = JsonParser.Parse(text, name);
            var version = (root[SceneKeys.Version] as JsonScalar)?.Number;
            if (version != CurrentVersion.ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                throw new SceneFileException($"{name}: \"{SceneKeys.Version}\" is {version ?? "missing"}, but this program reads version {CurrentVersion}.");
            }

            var objects = root[SceneKeys.Objects] as JsonArray ?? throw new SceneFileException($"{name}: \"{SceneKeys.Objects}\" is missing or not a list.");
            var entries = new List<SceneEntry>();
            foreach (var item in objects.Items)
            {
                entries.Add(SceneEntry.Of(item, name));
            }

            var problems = HierarchyCheck.Problems(entries, name);
            return problems.Count == 0 ? new SceneFile(root, name, entries) : throw new SceneFileException(string.Join("\n", problems));
        }
    }
}
