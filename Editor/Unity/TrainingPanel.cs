using System;
using System.Linq;
using Hebb.Authoring;
using Hebb.Authoring.Training;
using UnityEditor;
using UnityEngine;

namespace Hebb.Unity.Editor
{
    /// <summary>What to train with, the buttons of a run, and what is known of it.</summary>
    [Serializable]
    internal sealed class TrainingPanel
    {
        private const int MostEpochs = 200;

        [SerializeField]
        private int epochs = new TrainingChoices().Epochs;

        [SerializeField]
        private float learningRate = new TrainingChoices().LearningRate;

        [SerializeField]
        private NetworkSize network = new TrainingChoices().Network;

        [SerializeField]
        private bool augment = new TrainingChoices().Augment;

        /// <summary>Draws it; what is clicked is done at once.</summary>
        public void Draw(ClassifierBench bench, TrainingRunRecord? run)
        {
            EditorGUILayout.LabelField("Training");
            epochs = EditorGUILayout.IntSlider("Epochs", epochs, 1, MostEpochs);
            learningRate = EditorGUILayout.FloatField("Learning rate", learningRate);
            network = (NetworkSize)EditorGUILayout.Popup("Network", (int)network, Enum.GetNames(typeof(NetworkSize)));
            augment = EditorGUILayout.Toggle("Augment", augment);
            EditorGUILayout.BeginHorizontal();
            DrawButtons(bench, run);
            EditorGUILayout.EndHorizontal();
            if (run is { })
            {
                DrawRun(run);
            }
        }

        private void DrawButtons(ClassifierBench bench, TrainingRunRecord? run)
        {
            if (run is null || !run.IsActive)
            {
                if (GUILayout.Button("Train"))
                {
                    bench.Do(session => session.Train(Choices()));
                }

                return;
            }

            if (run.Status == RunStatus.Running && GUILayout.Button("Pause"))
            {
                bench.Do(session => session.Training.Pause());
            }

            if (run.Status == RunStatus.Paused && GUILayout.Button("Resume"))
            {
                bench.Do(session => session.Training.Resume());
            }

            if (GUILayout.Button("Stop"))
            {
                bench.Do(session => session.Training.Stop());
            }
        }

        private TrainingChoices Choices() => new TrainingChoices { Epochs = epochs, LearningRate = learningRate, Network = network, Augment = augment };

        private static void DrawRun(TrainingRunRecord run)
        {
            EditorGUILayout.LabelField($"Run {run.Number}", $"{run.Status}, epoch {run.Epoch} of {run.Choices.Epochs}, {run.Seconds:0.0} s");
            EditorGUILayout.LabelField("Accuracy", $"{Percent(run.Accuracy)} learned, {Percent(run.HeldOutAccuracy)} held out");
            if (run.Error is { } error)
            {
                EditorGUILayout.HelpBox(error, MessageType.Error);
            }

            foreach (var finding in run.Findings)
            {
                EditorGUILayout.HelpBox($"{finding.Problem} {finding.Evidence} {finding.Advice.FirstOrDefault()}", MessageType.Info);
            }
        }

        private static string Percent(double? share) => share is { } known && !double.IsNaN(known) ? $"{100 * known:0} %" : "not known";
    }
}
