using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>
    /// A directory with the four files of MNIST or Fashion-MNIST, plain or packed with gzip. The classes are the ten digits; in a
    /// directory whose name contains "fashion" they are Fashion-MNIST's; a file <c>classes.txt</c> (one name per line) names others.
    /// </summary>
    public static class IdxFolder
    {
        private const string TrainPrefix = "train";
        private const string TestPrefix = "t10k";
        private const string ImagesName = "images";
        private const string LabelsName = "labels";
        private const string ClassesFile = "classes.txt";
        private const string FashionMark = "fashion";

        private static readonly string[] Digits = Enumerable.Range(0, 10).Select(digit => digit.ToString()).ToArray();

        private static readonly string[] Fashion =
        {
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
        };

        /// <summary>Reads all four files.</summary>
        /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
        /// <exception cref="FileNotFoundException">One of the files is missing.</exception>
        /// <exception cref="InvalidDataException">A file is no IDX file, damaged, or does not fit the others.</exception>
        public static DataSplit<ImageDataset> Load(string directory)
        {
            if (!Directory.Exists(directory))
            {
                throw new DirectoryNotFoundException($"There is no directory '{directory}'.");
            }

            var classNames = FindClassNames(directory);
            var train = LoadPart(directory, TrainPrefix, classNames);
            var test = LoadPart(directory, TestPrefix, classNames);
            return train.Shape == test.Shape
                ? new DataSplit<ImageDataset>(train, test)
                : throw new InvalidDataException($"The images in '{directory}' differ in shape: {train.Shape} to train with, {test.Shape} to test with.");
        }

        private static IReadOnlyList<string> FindClassNames(string directory)
        {
            var file = Path.Combine(directory, ClassesFile);
            if (File.Exists(file))
            {
                return File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
            }

            var name = Path.GetFileName(Path.GetFullPath(directory).TrimEnd(Path.DirectorySeparatorChar));
            return name.IndexOf(FashionMark, StringComparison.OrdinalIgnoreCase) >= 0 ? Fashion : Digits;
        }

        private static ImageDataset LoadPart(string directory, string prefix, IReadOnlyList<string> classNames)
        {
            var imagesPath = Require(directory, prefix, ImagesName, 3);
            var labelsPath = Require(directory, prefix, LabelsName, 1);
            var images = IdxFile.ReadImages(imagesPath);
            var labels = IdxFile.ReadLabels(labelsPath);
            if (images.Count != labels.Length)
            {
                throw new InvalidDataException($"'{imagesPath}' holds {images.Count} images, but '{labelsPath}' holds {labels.Length} labels; the numbers must be equal.");
            }

            var wrong = Array.FindIndex(labels, label => label >= classNames.Count);
            if (wrong >= 0)
            {
                throw new InvalidDataException($"'{labelsPath}' has the label {labels[wrong]} at number {wrong}, but there are {classNames.Count} classes, 0 to {classNames.Count - 1}.");
            }

            return new ImageDataset(images.Pixels, new TensorShape(1, images.Height, images.Width), Array.ConvertAll(labels, label => (int)label), classNames);
        }

        /// <summary>Finds <c>train-images-idx3-ubyte</c> or, as some archives name it, <c>train-images.idx3-ubyte</c>.</summary>
        private static string Require(string directory, string prefix, string content, int dimensions)
        {
            var name = $"{prefix}-{content}-idx{dimensions}-ubyte";
            return DataFile.Find(directory, name)
                ?? DataFile.Find(directory, $"{prefix}-{content}.idx{dimensions}-ubyte")
                ?? throw new FileNotFoundException($"There is no '{name}' (plain or {DataFile.GzipExtension}) in '{directory}'; the four IDX files of MNIST are expected there.", name);
        }
    }
}
