using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Gathers what keeps agents from taking part, and tells it in the console: all of an agent together, and what many copies share once.</summary>
    internal sealed class AgentProblems
    {
        private readonly List<(string Text, List<Agent> Agents)> groups = new List<(string Text, List<Agent> Agents)>();

        /// <summary>Notes the problems of an agent; none is fine.</summary>
        public void Add(Agent agent, IReadOnlyList<string> problems)
        {
            if (problems.Count == 0)
            {
                return;
            }

            var text = problems.Count == 1 ? problems[0] : $"{problems.Count} problems.\n- {string.Join("\n- ", problems)}";
            var group = groups.FindIndex(known => known.Text == text);
            if (group < 0)
            {
                group = groups.Count;
                groups.Add((text, new List<Agent>()));
            }

            groups[group].Agents.Add(agent);
        }

        /// <summary>Tells what was noted, and forgets it.</summary>
        public void Tell()
        {
            foreach (var (text, agents) in groups)
            {
                var others = agents.Count == 1 ? string.Empty : agents.Count == 2 ? " and 1 other agent" : $" and {agents.Count - 1} other agents";
                Debug.LogError($"{ObjectPath.Of(agents[0])}{others}: {text}", agents[0]);
            }

            groups.Clear();
        }
    }
}
