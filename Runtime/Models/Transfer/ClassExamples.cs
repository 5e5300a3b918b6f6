using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Models
{
    /// <summary>Samples of named classes, each described by the same number of features; see <see cref="FeatureExtractor"/>.</summary>
    public sealed class ClassExamples
    {
        private readonly List<string> labels = new List<string>();
        private readonly List<float[]> features = new List<float[]>();
        private readonly List<int> classes = new List<int>();

        /// <summary>An empty collection.</summary>
        /// <param name="featureCount">Features per example, at least 1.</param>
        public ClassExamples(int featureCount)
        {
            FeatureCount = featureCount >= 1
                ? featureCount
                : throw new ArgumentOutOfRangeException(nameof(featureCount), featureCount, "An example has at least 1 feature.");
        }

        /// <summary>Features per example.</summary>
        public int FeatureCount { get; }

        /// <summary>The classes in the order of their first examples.</summary>
        public IReadOnlyList<string> Labels => labels;

        /// <summary>How many examples there are.</summary>
        public int Count => features.Count;

        /// <summary>The class of every example, an index into <see cref="Labels"/>.</summary>
        public IReadOnlyList<int> Classes => classes;

        /// <summary>The features of an example.</summary>
        public ReadOnlySpan<float> Features(int example) => features[example];

        /// <summary>Adds an example; a label that is new makes a new class.</summary>
        /// <param name="label">Name of the class.</param>
        /// <param name="example"><see cref="FeatureCount"/> finite numbers.</param>
        /// <exception cref="ArgumentException">The label is empty, the length is another one, or a number is not finite. Nothing was added.</exception>
        public void Add(string label, ReadOnlySpan<float> example)
        {
            if (string.IsNullOrWhiteSpace(label))
            {
                throw new ArgumentException("An example needs the name of its class.", nameof(label));
            }

            if (example.Length != FeatureCount)
            {
                throw new ArgumentException($"The examples have {FeatureCount} features, but one with {example.Length} was given.", nameof(example));
            }

            foreach (var value in example)
            {
                if (!float.IsFinite(value))
                {
                    throw new ArgumentException($"An example of '{label}' holds {value}, but only finite numbers can be learned from.", nameof(example));
                }
            }

            if (!labels.Contains(label))
            {
                labels.Add(label);
            }

            features.Add(example.ToArray());
            classes.Add(labels.IndexOf(label));
        }

        /// <summary>A collection of its own with the examples of now.</summary>
        public ClassExamples Copy()
        {
            var copy = new ClassExamples(FeatureCount);
            copy.labels.AddRange(labels);
            copy.features.AddRange(features);
            copy.classes.AddRange(classes);
            return copy;
        }

        /// <summary>How many examples a class has.</summary>
        public int CountOf(string label) => classes.Count(index => labels[index] == label);
    }
}
