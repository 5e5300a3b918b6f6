using System;
using System.Collections.Generic;
using System.IO;
using Hebb.Devices;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Finds out what keeps an image classifier from telling what is seen.</summary>
    internal static class ClassifierProblems
    {
        /// <summary>What is said where there is no model.</summary>
        public const string NoModel = "The image classifier has no model. Give it one.";

        /// <summary>All that stands against it, a sentence or two each; empty when nothing does.</summary>
        /// <param name="model">Tells what is seen.</param>
        /// <param name="texture">Looked at first.</param>
        /// <param name="camera">Looked through where there is no texture.</param>
        /// <param name="looksByItself">Whether something is to be looked at without being called.</param>
        public static IReadOnlyList<string> Find(TrainedModel? model, Texture2D? texture, Camera? camera, bool looksByItself)
        {
            var problems = new List<string>();
            if (OfModel(model) is { } problem)
            {
                problems.Add(problem);
            }

            if (texture != null && !texture.isReadable)
            {
                problems.Add($"The texture '{texture.name}' cannot be read. Switch on Read/Write in its import settings.");
            }

            if (texture == null && camera == null && looksByItself)
            {
                problems.Add("The image classifier is to look by itself, but has nothing to look at. Give it a texture or a camera, or switch Classify Continuously off and call Classify with a texture.");
            }

            return problems;
        }

        private static string? OfModel(TrainedModel? model)
        {
            if (model == null)
            {
                return NoModel;
            }

            try
            {
                new ImageRecognizer(model).Dispose();
                return null;
            }
            catch (Exception refusal) when (refusal is InvalidDataException || refusal is ArgumentException || refusal is DeviceException)
            {
                return refusal.Message;
            }
        }
    }
}
