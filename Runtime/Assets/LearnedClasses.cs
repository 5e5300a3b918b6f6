using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Assets
{
    /// <summary>
    /// Classes that a user taught a shipped model, in one small file apart from it: a safetensors file with the features of the examples,
    /// so that learning can go on, and the head that tells them apart. The model itself is never changed; the file names it by its hash.
    /// </summary>
    public sealed class LearnedClasses
    {
        private const string FormatKey = "format";
        private const string FormatName = "hebb-learned-classes-2";
        private const string ModelKey = "model_sha256";
        private const string LabelsKey = "labels";
        private const string FeaturesName = "features";
        private const string ClassesName = "classes";
        private const string WeightsName = "weights";
        private const string BiasesName = "biases";

        /// <summary>Joins what belongs together.</summary>
        /// <param name="examples">What was shown; at least one example.</param>
        /// <param name="head">What was learned from the examples; null when nothing was yet.</param>
        /// <param name="modelSha256">The hash of the model's file whose features the examples are, as hexadecimal digits.</param>
        public LearnedClasses(ClassExamples examples, SoftmaxHead? head, string modelSha256)
        {
            ModelSha256 = modelSha256;
            Examples = examples;
            Head = head;
        }

        /// <summary>What was shown.</summary>
        public ClassExamples Examples { get; }

        /// <summary>What was learned; null when nothing was yet. Its classes are the first ones of the examples.</summary>
        public SoftmaxHead? Head { get; }

        /// <summary>The hash of the model's file that it was learned on top of, as hexadecimal digits.</summary>
        public string ModelSha256 { get; }

        /// <summary>Writes a file in one step.</summary>
        /// <exception cref="InvalidOperationException">There is no example.</exception>
        /// <exception cref="IOException">The file cannot be written. Nothing was changed.</exception>
        public void Save(string path)
        {
            if (Examples.Count == 0)
            {
                throw new InvalidOperationException($"Nothing was written to '{path}': no example was added yet.");
            }

            var features = Tensor.Zeros(new TensorShape(Examples.Count, Examples.FeatureCount));
            for (var example = 0; example < Examples.Count; example++)
            {
                Examples.Features(example).CopyTo(features.Floats.AsSpan(example * Examples.FeatureCount));
            }

            var tensors = new Dictionary<string, Tensor>
            {
                [FeaturesName] = features,
                [ClassesName] = new Tensor(new TensorShape(Examples.Count), Examples.Classes.ToArray()),
            };
            if (Head is { })
            {
                tensors.Add(WeightsName, Head.Weights);
                tensors.Add(BiasesName, Head.Biases);
            }

            SafetensorsWriter.Save(path, tensors, new Dictionary<string, string>
            {
                [FormatKey] = FormatName,
                [ModelKey] = ModelSha256,
                [LabelsKey] = MetadataText.WriteLabels(Examples.Labels),
            });
        }

        /// <summary>Reads a file.</summary>
        /// <exception cref="InvalidDataException">It holds no learned classes, or is damaged. The message names it.</exception>
        /// <exception cref="IOException">It is not there or cannot be read.</exception>
        public static LearnedClasses Load(string path)
        {
            var file = SafetensorsFile.Load(path);
            try
            {
                return Read(file);
            }
            catch (Exception e) when (e is FormatException || e is ArgumentException)
            {
                throw new InvalidDataException($"{path}: {e.Message}", e);
            }
        }

        private static LearnedClasses Read(SafetensorsFile file)
        {
            if (!file.Metadata.TryGetValue(FormatKey, out var format) || format != FormatName
                || !file.Metadata.TryGetValue(LabelsKey, out var text) || !file.Metadata.TryGetValue(ModelKey, out var model))
            {
                throw new FormatException("It holds no learned classes. Give a file that was saved as such.");
            }

            var labels = MetadataText.ReadLabels(text);
            var (features, classes) = (file.ReadFloats(FeaturesName), file.ReadInts(ClassesName).Ints);
            if (features.Shape.Rank != 2 || features.Shape[0] != classes.Length || classes.Any(index => (uint)index >= (uint)labels.Count))
            {
                throw new FormatException("Its examples, classes and labels do not fit each other. The file is damaged; save it again.");
            }

            var examples = new ClassExamples(features.Shape[1]);
            for (var example = 0; example < classes.Length; example++)
            {
                examples.Add(labels[classes[example]], features.Floats.AsSpan(example * examples.FeatureCount, examples.FeatureCount));
            }

            if (!file.Entries.ContainsKey(WeightsName))
            {
                return new LearnedClasses(examples, null, model);
            }

            var (weights, biases) = (file.ReadFloats(WeightsName), file.ReadFloats(BiasesName));
            FiniteValues.Check(WeightsName, weights);
            FiniteValues.Check(BiasesName, biases);
            if (weights.Shape.Rank != 2 || weights.Shape[0] != examples.FeatureCount)
            {
                throw new FormatException($"Its examples have {examples.FeatureCount} features, but its weights are {weights.Shape}. The file is damaged; save it again.");
            }

            return new LearnedClasses(examples, new SoftmaxHead(labels.Take(biases.Shape.Length).ToList(), weights, biases), model);
        }
    }
}
