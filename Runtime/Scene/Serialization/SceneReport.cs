using System.Collections.Generic;

namespace Hebb.Scene
{
    /// <summary>What was found when a scene was loaded.</summary>
    public sealed class SceneReport
    {
        internal SceneReport(string file, int objectCount, IReadOnlyList<SceneProblem> problems)
        {
            File = file;
            ObjectCount = objectCount;
            Problems = problems;
        }

        /// <summary>The name of the file.</summary>
        public string File { get; }

        /// <summary>How many objects were made.</summary>
        public int ObjectCount { get; }

        /// <summary>What could not be used and was kept as it is, in the scene and in its prefabs: each once.</summary>
        public IReadOnlyList<SceneProblem> Problems { get; }
    }
}
