using System.IO;
using System.Linq;
using Hebb.Authoring.Models;
using Hebb.Components;
using UnityEditor;

namespace Hebb.Unity.Editor
{
    /// <summary>Shows what a model asset holds: its classes, its layers, its size.</summary>
    [CustomEditor(typeof(TrainedModel))]
    internal sealed class TrainedModelEditor : UnityEditor.Editor
    {
        private ModelDescription description = new ModelDescription();
        private string problem = string.Empty;

        /// <inheritdoc/>
        public override void OnInspectorGUI()
        {
            if (problem.Length > 0)
            {
                EditorGUILayout.HelpBox(problem, MessageType.Error);
                return;
            }

            EditorGUILayout.LabelField("Input", string.Join("; ", description.Inputs));
            EditorGUILayout.LabelField("Preparation", description.Preprocessing ?? "size only");
            EditorGUILayout.LabelField("Classes", description.Labels.Count > 0 ? string.Join(", ", description.Labels) : "none");
            EditorGUILayout.LabelField("Parameters", $"{description.Parameters:N0}");
            EditorGUILayout.LabelField("Size", EditorUtility.FormatBytes(description.Bytes));
            EditorGUILayout.Space();
            foreach (var layer in description.Layers)
            {
                EditorGUILayout.LabelField(layer.Name, $"{layer.Kind}, {string.Join(" x ", layer.Shape)}, {layer.Parameters:N0} parameters");
            }

            EditorGUILayout.Space();
            foreach (var origin in description.Provenance.OrderBy(entry => entry.Key))
            {
                EditorGUILayout.LabelField(origin.Key, origin.Value);
            }
        }

        private void OnEnable()
        {
            var model = (TrainedModel)target;
            try
            {
                using var content = new MemoryStream();
                using var stream = model.Open();
                stream.CopyTo(content);
                description = ModelDescription.Read(content.ToArray(), model.name);
            }
            catch (InvalidDataException damage)
            {
                problem = damage.Message;
            }
        }
    }
}
