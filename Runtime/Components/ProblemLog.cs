using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Tells of an object's problems in the console, each once, with the object's path.</summary>
    internal sealed class ProblemLog
    {
        private readonly Component owner;
        private readonly HashSet<string> told = new HashSet<string>();

        public ProblemLog(Component owner)
        {
            this.owner = owner;
        }

        /// <summary>Tells of a problem unless one of its kind was told of before.</summary>
        public void Tell(string kind, string problem)
        {
            if (told.Add(kind))
            {
                Debug.LogError($"{ObjectPath.Of(owner)}: {problem}", owner);
            }
        }
    }
}
