using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Authoring.Training;
using UnityEditor;
using UnityEngine;

namespace Hebb.Unity.Editor
{
    /// <summary>Draws the loss and the accuracy of a run over its epochs.</summary>
    internal sealed class CurvePanel
    {
        private const float Height = 140;
        private const float LeastWidth = 100;
        private const float LineWidth = 2;
        private static readonly Color Ground = new Color(0.12f, 0.12f, 0.14f);
        private static readonly Color LossColor = new Color(0.95f, 0.55f, 0.2f);
        private static readonly Color HeldOutLossColor = new Color(0.95f, 0.8f, 0.5f);
        private static readonly Color AccuracyColor = new Color(0.25f, 0.55f, 0.95f);
        private static readonly Color HeldOutAccuracyColor = new Color(0.6f, 0.8f, 1f);

        /// <summary>Draws the curves of points.</summary>
        public void Draw(IReadOnlyList<CurvePoint> points)
        {
            var area = GUILayoutUtility.GetRect(LeastWidth, Height, GUILayout.ExpandWidth(true));
            if (Event.current.type != EventType.Repaint)
            {
                return;
            }

            var largestLoss = LearningCurve.LargestLoss(points);
            EditorGUI.DrawRect(area, Ground);
            Draw(area, points, point => point.Loss, largestLoss, LossColor);
            Draw(area, points, point => point.HeldOutLoss, largestLoss, HeldOutLossColor);
            Draw(area, points, point => point.Accuracy, 1, AccuracyColor);
            Draw(area, points, point => point.HeldOutAccuracy, 1, HeldOutAccuracyColor);
        }

        private static void Draw(Rect area, IReadOnlyList<CurvePoint> points, Func<CurvePoint, float> value, float largest, Color color)
        {
            var line = LearningCurve.InUnitSquare(points, value, largest)
                .Select(point => new Vector3(area.x + (point.X * area.width), area.y + ((1 - point.Y) * area.height), 0))
                .ToArray();
            Handles.color = color;
            Handles.DrawAAPolyLine(LineWidth, line);
        }
    }
}
