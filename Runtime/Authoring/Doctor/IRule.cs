using System.Collections.Generic;

namespace Hebb.Authoring.Doctor
{
    /// <summary>Knows one thing that can go wrong in training, and the marks it leaves in the log.</summary>
    internal interface IRule
    {
        /// <summary>The name that findings and JSON lines carry: <c>dead_relus</c>.</summary>
        string Name { get; }

        /// <summary>The names of rules whose marks this fault leaves, too, so that they would be misread.</summary>
        IReadOnlyList<string> Explains { get; }

        /// <summary>What it found; null when the run shows no such fault, or the log lacks what is needed to tell.</summary>
        Finding? Judge(RunLog run);
    }
}
