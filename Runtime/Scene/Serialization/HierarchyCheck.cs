using System.Collections.Generic;
using System.Linq;

namespace Hebb.Scene
{
    /// <summary>Finds ids given twice, parents that do not exist and parents in a circle: each once.</summary>
    internal static class HierarchyCheck
    {
        public static IReadOnlyList<string> Problems(IReadOnlyList<SceneEntry> entries, string file)
        {
            var problems = new List<string>();
            var byId = new Dictionary<string, SceneEntry>();
            foreach (var group in entries.GroupBy(entry => entry.Id))
            {
                byId.Add(group.Key, group.First());
                if (group.Count() > 1)
                {
                    problems.Add($"{file}: the id '{group.Key}' is given to {string.Join(" and ", group.Select(entry => $"{entry.Name} (line {entry.Node.Line})"))}; ids must differ.");
                }
            }

            var sound = new HashSet<string>();
            foreach (var entry in entries)
            {
                if (entry.Parent is not null && !byId.ContainsKey(entry.Parent))
                {
                    problems.Add($"{file}: {entry.Name} (line {entry.Node.Line}) has the parent '{entry.Parent}', which is not in the file.");
                }

                FindCircle(entry, byId, sound, problems, file);
            }

            return problems;
        }

        private static void FindCircle(SceneEntry start, Dictionary<string, SceneEntry> byId, HashSet<string> sound, List<string> problems, string file)
        {
            var way = new List<SceneEntry>();
            for (var at = start; at is not null && !sound.Contains(at.Id); at = at.Parent is not null && byId.TryGetValue(at.Parent, out var above) ? above : null)
            {
                var begin = way.FindIndex(earlier => earlier.Id == at.Id);
                if (begin >= 0)
                {
                    var circle = way.Skip(begin).Select(entry => entry.Name).Append(at.Name).Reverse();
                    problems.Add($"{file}: the parents of {at.Name} (line {at.Node.Line}) go in a circle: {string.Join("/", circle)}.");
                    break;
                }

                way.Add(at);
            }

            sound.UnionWith(way.Select(entry => entry.Id));
        }
    }
}
