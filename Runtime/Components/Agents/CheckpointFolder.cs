using System;
using System.IO;
using System.Linq;
using Hebb.Agents;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Where behaviors keep what they learned from one game to the next, one file each.</summary>
    internal sealed class CheckpointFolder
    {
        /// <summary>How the files' names end.</summary>
        public const string Extension = ".checkpoint";

        /// <summary>The folder; null where nothing is kept.</summary>
        public string? Path { get; set; }

        /// <summary>The trainer that goes on where the last game ended; null where there is nothing to go on from.</summary>
        /// <param name="behavior">The behavior's name.</param>
        /// <param name="resume">Makes the trainer from a file.</param>
        public ITrainer? Resume(string behavior, Func<string, ITrainer> resume)
        {
            if (Path is null || FileOf(Path, behavior) is var file && !File.Exists(file))
            {
                return null;
            }

            try
            {
                return resume(file);
            }
            catch (Exception fault) when (fault is InvalidDataException || fault is IOException || fault is UnauthorizedAccessException)
            {
                Debug.LogWarning($"The behavior '{behavior}' learns anew: {fault.Message}");
                return null;
            }
        }

        /// <summary>Writes what a behavior learned; the folder is made if need be.</summary>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public void Save(string behavior, ITrainer trainer)
        {
            if (Path is { })
            {
                Directory.CreateDirectory(Path);
                trainer.SaveCheckpoint(FileOf(Path, behavior));
            }
        }

        private static string FileOf(string folder, string behavior)
        {
            var invalid = System.IO.Path.GetInvalidFileNameChars();
            return System.IO.Path.Combine(folder, string.Concat(behavior.Select(letter => Array.IndexOf(invalid, letter) < 0 ? letter : '_')) + Extension);
        }
    }
}
