using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>
    /// A directory with CIFAR-10 in its binary form: files <c>data_batch*.bin</c> or <c>train*.bin</c> and <c>test*.bin</c>, plain or
    /// packed with gzip, of 3073-byte records (the label, then 32x32 red, green and blue), and class names in <c>batches.meta.txt</c>.
    /// </summary>
    public static class Cifar10Folder
    {
        private const int Side = 32;
        private const int Channels = 3;
        private const int ImageLength = Channels * Side * Side;
        private const int RecordLength = 1 + ImageLength;
        private const string NamesFile = "batches.meta.txt";

        private static readonly string[] TrainPatterns = { "data_batch*.bin", "train*.bin" };
        private static readonly string[] TestPatterns = { "test*.bin" };

        /// <summary>Whether a directory holds such files, as the names of its classes tell.</summary>
        public static bool IsAt(string directory) => File.Exists(Path.Combine(directory, NamesFile));

        /// <summary>Reads all files.</summary>
        /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
        /// <exception cref="FileNotFoundException">There are no files to train or to test with, or no names.</exception>
        /// <exception cref="InvalidDataException">A file is damaged or has a label without a class.</exception>
        public static DataSplit<ImageDataset> Load(string directory)
        {
            if (!Directory.Exists(directory))
            {
                throw new DirectoryNotFoundException($"There is no directory '{directory}'.");
            }

            var namesPath = Path.Combine(directory, NamesFile);
            if (!File.Exists(namesPath))
            {
                throw new FileNotFoundException($"There is no '{NamesFile}' with the names of the classes in '{directory}'.", namesPath);
            }

            var classNames = File.ReadAllLines(namesPath).Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
            return new DataSplit<ImageDataset>(LoadPart(directory, TrainPatterns, classNames), LoadPart(directory, TestPatterns, classNames));
        }

        private static ImageDataset LoadPart(string directory, string[] patterns, string[] classNames)
        {
            var paths = patterns
                .SelectMany(pattern => Directory.GetFiles(directory, pattern).Concat(Directory.GetFiles(directory, pattern + DataFile.GzipExtension)))
                .OrderBy(path => path, StringComparer.Ordinal)
                .ToArray();
            if (paths.Length == 0)
            {
                throw new FileNotFoundException($"There is no {string.Join(" or ", patterns)} (plain or {DataFile.GzipExtension}) in '{directory}'; CIFAR-10's binary files are expected there.");
            }

            var files = paths.Select(path => ReadRecords(path, classNames.Length)).ToArray();
            var count = (int)(files.Sum(file => file.LongLength) / RecordLength);
            var pixels = new byte[(long)count * ImageLength];
            var labels = new List<int>(count);
            foreach (var file in files)
            {
                for (var start = 0; start < file.Length; start += RecordLength)
                {
                    file.AsSpan(start + 1, ImageLength).CopyTo(pixels.AsSpan(labels.Count * ImageLength));
                    labels.Add(file[start]);
                }
            }

            return new ImageDataset(pixels, new TensorShape(Channels, Side, Side), labels.ToArray(), classNames);
        }

        private static byte[] ReadRecords(string path, int classes)
        {
            using var file = DataFile.Open(path);
            var bytes = file.ReadToEnd(int.MaxValue);
            if (bytes.Length == 0 || bytes.Length % RecordLength != 0)
            {
                throw new InvalidDataException($"'{path}' holds {bytes.Length} bytes, which is no whole number of {RecordLength}-byte CIFAR-10 records: it is cut short or of another kind.");
            }

            for (var start = 0; start < bytes.Length; start += RecordLength)
            {
                if (bytes[start] >= classes)
                {
                    throw new InvalidDataException($"'{path}' has the label {bytes[start]} in record {start / RecordLength}, but there are {classes} classes, 0 to {classes - 1}.");
                }
            }

            return bytes;
        }
    }
}
