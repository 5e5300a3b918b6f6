using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hebb.Data.Images;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>
    /// Images in folders, one folder per class: <c>train/CLASS/*</c> and <c>test/CLASS/*</c>, or <c>CLASS/*</c> alone, of which a share
    /// of each class is held out. PNG, BMP and JPEG files are read; others are passed over. Classes are in the ordinal order of their names.
    /// </summary>
    public sealed class ImageFolder
    {
        private const string TrainName = "train";
        private const string TestName = "test";

        private static readonly string[] Extensions = { ".png", ".bmp", ".jpg", ".jpeg" };

        private readonly ImageFolderOptions options;
        private readonly List<string> skipped = new List<string>();

        private ImageFolder(string directory, ImageFolderOptions options)
        {
            this.options = options;
            var hasParts = Directory.Exists(Path.Combine(directory, TrainName));
            var trainRoot = hasParts ? Path.Combine(directory, TrainName) : directory;
            var testRoot = Path.Combine(directory, TestName);
            var classNames = FindClasses(trainRoot);
            var all = Load(trainRoot, classNames);
            Data = hasParts && Directory.Exists(testRoot)
                ? new DataSplit<ImageDataset>(all, Load(testRoot, CheckClasses(testRoot, classNames)))
                : HoldOut(all);
        }

        /// <summary>The images to train and to test with.</summary>
        public DataSplit<ImageDataset> Data { get; }

        /// <summary>For each image that was left out, a sentence that names it and says why.</summary>
        public IReadOnlyList<string> Skipped => skipped;

        /// <summary>How many images were left out, and why the first one was; null where all could be read.</summary>
        public string? Warning => skipped.Count == 0
            ? null
            : $"Images that cannot be read were left out: {skipped.Count} of {Data.Train.Count + Data.Test.Count + skipped.Count}. The first: {skipped[0]}";

        /// <summary>Reads all images of a folder.</summary>
        /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
        /// <exception cref="InvalidDataException">There are fewer than two classes, a class has no images, or (strict) an image cannot be read.</exception>
        /// <exception cref="NotSupportedException">There is a JPEG, and the library that decodes them is not installed.</exception>
        public static ImageFolder Load(string directory, ImageFolderOptions options) => Directory.Exists(directory)
            ? new ImageFolder(directory, options)
            : throw new DirectoryNotFoundException($"There is no directory '{directory}'.");

        private static string[] FindClasses(string root)
        {
            var names = Directory.GetDirectories(root).Select(path => Path.GetFileName(path)!).OrderBy(name => name, StringComparer.Ordinal).ToArray();
            return names.Length >= 2
                ? names
                : throw new InvalidDataException($"'{root}' has {names.Length} sub-folders; at least two are expected, one for each class, with images in them.");
        }

        private static string[] CheckClasses(string root, string[] classNames)
        {
            var unknown = FindClasses(root).Except(classNames).ToArray();
            return unknown.Length == 0
                ? classNames
                : throw new InvalidDataException($"'{root}' has the class '{unknown[0]}', which there is nothing of to train with; the classes are {string.Join(", ", classNames)}.");
        }

        private ImageDataset Load(string root, string[] classNames)
        {
            var shape = new TensorShape(options.Preprocessing.Channels, options.Preprocessing.Height, options.Preprocessing.Width);
            var labels = new List<int>();
            using var pixels = new MemoryStream();
            for (var label = 0; label < classNames.Length; label++)
            {
                var (loadedBefore, skippedBefore) = (labels.Count, skipped.Count);
                foreach (var path in FindImages(Path.Combine(root, classNames[label])))
                {
                    if (TryLoad(path) is { } image)
                    {
                        WritePlanes(image, pixels);
                        labels.Add(label);
                    }
                }

                if (labels.Count == loadedBefore)
                {
                    throw new InvalidDataException($"The class '{classNames[label]}' in '{root}' has no image that can be read; {string.Join(", ", Extensions)} files are expected. {skipped.Skip(skippedBefore).FirstOrDefault()}".TrimEnd());
                }
            }

            return new ImageDataset(pixels.ToArray(), shape, labels.ToArray(), classNames);
        }

        private static IEnumerable<string> FindImages(string directory) => Directory.Exists(directory)
            ? Directory.GetFiles(directory).Where(path => Extensions.Contains(Path.GetExtension(path).ToLowerInvariant())).OrderBy(path => path, StringComparer.Ordinal)
            : Enumerable.Empty<string>();

        private Image? TryLoad(string path)
        {
            try
            {
                return options.Preprocessing.Apply(ImageCodec.Decode(path));
            }
            catch (Exception error) when (!options.Strict && IsFaultOfFile(error))
            {
                skipped.Add(error.Message);
                return null;
            }
        }

        private static bool IsFaultOfFile(Exception error) => error is IOException || error is InvalidDataException || error is UnauthorizedAccessException;

        private static void WritePlanes(Image image, Stream pixels)
        {
            for (var channel = 0; channel < image.Channels; channel++)
            {
                for (var i = channel; i < image.Pixels.Length; i += image.Channels)
                {
                    pixels.WriteByte(image.Pixels[i]);
                }
            }
        }

        private DataSplit<ImageDataset> HoldOut(ImageDataset all)
        {
            var (train, test) = SampleSelection.Stratified(all.Labels.ToArray(), options.TestFraction, options.Seed);
            return new DataSplit<ImageDataset>(all.Select(train), all.Select(test));
        }
    }
}
