using System;
using System.Collections.Generic;
using System.Linq;
using UnityEditor;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Unity.Editor
{
    /// <summary>The usual fields of a component, and below them all that keeps it from working, with what to do.</summary>
    internal abstract class ProblemEditor : UnityEditor.Editor
    {
        private IReadOnlyList<string> problems = Array.Empty<string>();
        private bool isStale = true;

        /// <inheritdoc/>
        public override void OnInspectorGUI()
        {
            if (isStale && Event.current.type == EventType.Layout)
            {
                problems = targets.SelectMany(FindProblems).Distinct().ToList();
                isStale = false;
            }

            EditorGUI.BeginChangeCheck();
            DrawDefaultInspector();
            isStale |= EditorGUI.EndChangeCheck();
            EditorGUILayout.Space();
            foreach (var problem in problems)
            {
                EditorGUILayout.HelpBox(problem, MessageType.Warning);
            }

            if (problems.Count == 0)
            {
                EditorGUILayout.HelpBox("No problems were found.", MessageType.Info);
            }

            isStale |= GUILayout.Button("Check again");
        }

        /// <summary>All that keeps a component from working, a sentence or two each.</summary>
        protected abstract IReadOnlyList<string> FindProblems(Object component);

        private void OnEnable() => EditorApplication.hierarchyChanged += BecomeStale;

        private void OnDisable() => EditorApplication.hierarchyChanged -= BecomeStale;

        /// <summary>Only while the scene is edited: a game makes and destroys objects all the time.</summary>
        private void BecomeStale()
        {
            if (!EditorApplication.isPlaying)
            {
                isStale = true;
                Repaint();
            }
        }
    }
}
