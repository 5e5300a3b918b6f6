using System.Collections.Generic;
using Hebb.Components;
using UnityEditor;
using UnityEngine;

namespace Hebb.Unity.Editor
{
    /// <summary>The inspector of an image classifier.</summary>
    [CanEditMultipleObjects]
    [CustomEditor(typeof(ImageClassifier))]
    internal sealed class ImageClassifierEditor : ProblemEditor
    {
        /// <inheritdoc/>
        protected override IReadOnlyList<string> FindProblems(Object component) => ((ImageClassifier)component).FindProblems();
    }
}
