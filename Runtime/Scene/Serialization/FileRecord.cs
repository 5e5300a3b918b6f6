using System.Collections.Generic;

namespace Hebb.Scene
{
    /// <summary>
    /// What a file says about one thing, and what would have been saved right after loading it. A value that did not change since is saved
    /// as it stood in the file; what the host does not know is saved unchanged.
    /// </summary>
    internal sealed class FileRecord
    {
        private readonly Dictionary<string, JsonNode> baseline = new Dictionary<string, JsonNode>();

        public FileRecord(JsonObject original, JsonObject afterLoading)
        {
            Original = original;
            foreach (var name in afterLoading.Names)
            {
                baseline.Add(name, afterLoading[name]!);
            }
        }

        public JsonObject Original { get; }

        /// <summary>The values as they are now, laid over the file.</summary>
        public JsonObject Merge(JsonObject current)
        {
            var merged = new JsonObject();
            foreach (var name in Original.Names)
            {
                var kept = Original[name]!;
                merged.Add(name, current[name] is { } value && !(baseline.TryGetValue(name, out var loaded) && loaded.Same(value)) ? value : kept);
            }

            foreach (var name in current.Names)
            {
                var value = current[name]!;
                if (!(baseline.TryGetValue(name, out var loaded) && loaded.Same(value)))
                {
                    merged.Add(name, value);
                }
            }

            return merged;
        }
    }
}
