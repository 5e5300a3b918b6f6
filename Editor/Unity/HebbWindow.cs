using System.IO;
using Hebb.Authoring;
using Hebb.Devices;
using UnityEditor;
using UnityEngine;

namespace Hebb.Unity.Editor
{
    /// <summary>
    /// Collects pictures in classes, trains a classifier with them while the game plays or stands still, and shows how it learns and what
    /// its layers answer. What it does is done by <see cref="ClassifierBench"/>.
    /// </summary>
    internal sealed class HebbWindow : EditorWindow
    {
        private const string MenuPath = "Window/Hebb";
        private const string ModelFolder = "Assets/Hebb";
        private const string DataFolder = "Hebb/datasets/classes";

        [SerializeField]
        private string device = DeviceRequest.Auto().ToString();

        [SerializeField]
        private BinsPanel bins = new BinsPanel();

        [SerializeField]
        private TrainingPanel training = new TrainingPanel();

        [SerializeField]
        private Vector2 scroll;

        private readonly CurvePanel curve = new CurvePanel();
        private readonly TilesPanel tiles = new TilesPanel();
        private ClassifierBench? bench;
        private DeviceMenu? devices;
        private string damage = string.Empty;
        private BenchView? view;
        private bool wasActive;

        [MenuItem(MenuPath)]
        private static void Open() => GetWindow<HebbWindow>("Hebb");

        private void OnEnable() => OpenBench();

        private void OnDisable()
        {
            bins.Dispose();
            tiles.Dispose();
            CloseBench();
        }

        /// <summary>Called some times a second, in play mode and outside of it.</summary>
        private void Update()
        {
            ImportTrainedModel(view?.Run?.IsActive ?? false);
            if (bench is { } && bench.Version != view?.Version)
            {
                Repaint();
            }
        }

        private void OnGUI()
        {
            ChooseDevice();
            if (bench is null)
            {
                EditorGUILayout.HelpBox(damage, MessageType.Error);
                return;
            }

            if (view is null || Event.current.type == EventType.Layout)
            {
                view = bench.View;
            }

            if (view.Message.Length > 0)
            {
                EditorGUILayout.HelpBox(view.Message, MessageType.Warning);
            }

            scroll = EditorGUILayout.BeginScrollView(scroll);
            bins.Draw(bench, view.Bins);
            EditorGUILayout.Space();
            training.Draw(bench, view.Run);
            curve.Draw(view.Curve);
            EditorGUILayout.Space();
            tiles.Draw(view.Shown);
            EditorGUILayout.EndScrollView();
        }

        private void ChooseDevice()
        {
            devices ??= new DeviceMenu(new DeviceCatalog());
            var present = devices.IndexOf(device);
            var chosen = EditorGUILayout.Popup("Device", present, devices.Names);
            if (chosen != present)
            {
                device = devices[chosen].ToString();
                CloseBench();
                OpenBench();
            }
        }

        /// <summary>The model's file is written when a run ends; the asset follows.</summary>
        private void ImportTrainedModel(bool isActive)
        {
            if (wasActive && !isActive)
            {
                AssetDatabase.Refresh();
            }

            wasActive = isActive;
        }

        private void OpenBench()
        {
            var project = Path.GetDirectoryName(Application.dataPath)!;
            var place = new ClassifierPlace(Path.Combine(project, DataFolder), Path.Combine(project, ModelFolder), IsReadOnly: false);
            try
            {
                bench = new ClassifierBench(place, DeviceRequest.Parse(device));
            }
            catch (InvalidDataException failure)
            {
                damage = failure.Message;
            }
        }

        private void CloseBench()
        {
            bench?.Dispose();
            bench = null;
            view = null;
        }
    }
}
