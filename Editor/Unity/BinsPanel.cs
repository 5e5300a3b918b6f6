using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hebb.Authoring;
using Hebb.Authoring.Datasets;
using Hebb.Components;
using Hebb.Data.Images;
using UnityEditor;
using UnityEngine;

namespace Hebb.Unity.Editor
{
    /// <summary>The classes and their pictures: from files, from a folder, or from a camera of the scene while the game plays.</summary>
    [Serializable]
    internal sealed class BinsPanel : IDisposable
    {
        private const int CameraSide = 128;
        private const float ButtonWidth = 90;
        private const double SecondsBetweenPictures = 0.1;
        private static readonly string[] PictureFilter = { "Pictures", "png,jpg,jpeg,bmp" };
        private static readonly string[] PictureExtensions = { ".png", ".jpg", ".jpeg", ".bmp" };

        [SerializeField]
        private SampleKind kind = SampleKind.Photo;

        [SerializeField]
        private Camera? camera;

        [SerializeField]
        private string newClass = string.Empty;

        private readonly Viewfinder viewfinder = new Viewfinder();
        private double nextPicture;

        /// <summary>Draws the classes; what is clicked is done at once.</summary>
        public void Draw(ClassifierBench bench, ImageBins bins)
        {
            EditorGUILayout.LabelField("Classes");
            kind = (SampleKind)EditorGUILayout.Popup("Pictures are", (int)kind, Enum.GetNames(typeof(SampleKind)));
            camera = (Camera?)EditorGUILayout.ObjectField("Camera", camera, typeof(Camera), true);
            foreach (var entry in bins.Classes)
            {
                DrawClass(bench, entry, bins.In(entry.Id).Count());
            }

            DrawNewClass(bench);
            DrawUndo(bench);
            foreach (var warning in BinWarning.Of(bins))
            {
                EditorGUILayout.HelpBox(warning.Text, MessageType.Info);
            }
        }

        /// <summary>Gives the camera's picture back.</summary>
        public void Dispose() => viewfinder.Dispose();

        private void DrawClass(ClassifierBench bench, ImageClass entry, int count)
        {
            EditorGUILayout.BeginHorizontal();
            var name = EditorGUILayout.DelayedTextField(entry.Name);
            if (name != entry.Name)
            {
                bench.Do(session => session.Data.RenameClass(entry.Id, name));
            }

            GUILayout.Label($"{count} pictures", GUILayout.Width(ButtonWidth));
            if (GUILayout.Button("Add file", GUILayout.Width(ButtonWidth)))
            {
                AddFile(bench, entry.Id);
            }

            if (GUILayout.Button("Add folder", GUILayout.Width(ButtonWidth)))
            {
                AddFolder(bench, entry.Id);
            }

            if (camera != null && GUILayout.RepeatButton("Record", GUILayout.Width(ButtonWidth)) && EditorApplication.timeSinceStartup >= nextPicture)
            {
                nextPicture = EditorApplication.timeSinceStartup + SecondsBetweenPictures;
                TakePicture(picture => bench.AddPicture(entry.Id, picture, kind));
            }

            if (GUILayout.Button("Remove", GUILayout.Width(ButtonWidth)))
            {
                bench.Do(session => session.Data.RemoveClass(entry.Id));
            }

            EditorGUILayout.EndHorizontal();
        }

        private void DrawNewClass(ClassifierBench bench)
        {
            EditorGUILayout.BeginHorizontal();
            newClass = EditorGUILayout.TextField(newClass);
            if (GUILayout.Button("Add class", GUILayout.Width(ButtonWidth)))
            {
                bench.Do(session => session.Data.AddClass(newClass));
                newClass = string.Empty;
            }

            EditorGUILayout.EndHorizontal();
        }

        private void DrawUndo(ClassifierBench bench)
        {
            EditorGUILayout.BeginHorizontal();
            if (GUILayout.Button("Undo", GUILayout.Width(ButtonWidth)))
            {
                bench.Do(_ => bench.Edits.Undo());
            }

            if (GUILayout.Button("Redo", GUILayout.Width(ButtonWidth)))
            {
                bench.Do(_ => bench.Edits.Redo());
            }

            if (camera != null && GUILayout.Button("Ask about camera"))
            {
                TakePicture(picture => bench.Do(session => session.Live.Show(picture)));
            }

            EditorGUILayout.EndHorizontal();
        }

        private void TakePicture(Action<Image> use)
        {
            if (viewfinder.Look(null, camera, CameraSide) is { } picture)
            {
                use(picture);
            }
        }

        private void AddFile(ClassifierBench bench, string classId)
        {
            var file = EditorUtility.OpenFilePanelWithFilters("Add a picture", string.Empty, PictureFilter);
            Add(bench, classId, file.Length > 0 ? new[] { file } : Array.Empty<string>());
        }

        private void AddFolder(ClassifierBench bench, string classId)
        {
            var folder = EditorUtility.OpenFolderPanel("Add the pictures of a folder", string.Empty, string.Empty);
            Add(bench, classId, folder.Length > 0 ? Directory.EnumerateFiles(folder).Where(IsPicture).ToList() : new List<string>());
        }

        private void Add(ClassifierBench bench, string classId, IReadOnlyCollection<string> files)
        {
            if (files.Count > 0)
            {
                bench.AddFiles(classId, files, kind);
            }
        }

        private static bool IsPicture(string file) => PictureExtensions.Contains(Path.GetExtension(file).ToLowerInvariant());
    }
}
