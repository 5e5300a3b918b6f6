using System;
using System.Collections.Generic;
using Hebb.Authoring.Live;
using Hebb.Components;
using UnityEditor;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Unity.Editor
{
    /// <summary>Shows what the model says of the picture it was shown last, and what its layers answered.</summary>
    internal sealed class TilesPanel : IDisposable
    {
        private const float LargestHeight = 160;
        private const float LeastWidth = 100;

        private readonly List<Texture2D> textures = new List<Texture2D>();
        private IReadOnlyList<LayerTile> drawn = Array.Empty<LayerTile>();

        /// <summary>Draws the bars of the answer and the pictures of the layers.</summary>
        public void Draw(ShownLayers shown)
        {
            if (shown.Answer is { } answer)
            {
                for (var label = 0; label < answer.Labels.Count; label++)
                {
                    EditorGUI.ProgressBar(GUILayoutUtility.GetRect(LeastWidth, EditorGUIUtility.singleLineHeight, GUILayout.ExpandWidth(true)), answer.Probabilities[label], $"{answer.Labels[label]} {100 * answer.Probabilities[label]:0} %");
                }
            }

            if (Event.current.type == EventType.Layout && !ReferenceEquals(drawn, shown.Layers))
            {
                Take(shown.Layers);
            }

            for (var index = 0; index < drawn.Count; index++)
            {
                EditorGUILayout.LabelField(drawn[index].Layer);
                var texture = textures[index];
                GUI.DrawTexture(GUILayoutUtility.GetRect(LeastWidth, Mathf.Min(texture.height, LargestHeight), GUILayout.ExpandWidth(true)), texture, ScaleMode.ScaleToFit);
            }
        }

        /// <summary>Gives the textures back.</summary>
        public void Dispose()
        {
            foreach (var texture in textures)
            {
                Object.DestroyImmediate(texture);
            }

            textures.Clear();
            drawn = Array.Empty<LayerTile>();
        }

        private void Take(IReadOnlyList<LayerTile> layers)
        {
            for (var index = 0; index < layers.Count; index++)
            {
                if (index < textures.Count)
                {
                    TextureImage.Show(layers[index].Picture, textures[index]);
                }
                else
                {
                    textures.Add(TextureImage.Show(layers[index].Picture));
                }
            }

            drawn = layers;
        }
    }
}
