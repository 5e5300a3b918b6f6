using System.Collections.Generic;
using Hebb.Components;
using UnityEditor;
using UnityEngine;

namespace Hebb.Unity.Editor
{
    /// <summary>The inspector of every agent, whatever class it is of.</summary>
    [CanEditMultipleObjects]
    [CustomEditor(typeof(Agent), true)]
    internal sealed class AgentEditor : ProblemEditor
    {
        /// <inheritdoc/>
        protected override IReadOnlyList<string> FindProblems(Object component) => ((Agent)component).FindProblems();
    }
}
