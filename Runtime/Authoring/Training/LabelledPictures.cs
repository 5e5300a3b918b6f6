using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Hebb.Authoring.Datasets;
using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Tensors;

namespace Hebb.Authoring.Training
{
    /// <summary>A data set's pictures, prepared for a model, parted into those that are learned from and those that are held out.</summary>
    internal sealed class LabelledPictures
    {
        private LabelledPictures(IReadOnlyList<Sample> samples, ImageDataset all, ImagePreprocessing preprocessing)
        {
            Samples = samples;
            All = all;
            Preprocessing = preprocessing;
            Training = all.Select(Where(sample => !sample.IsHeldOut));
            var held = Where(sample => sample.IsHeldOut);
            HeldOut = held.Length > 0 ? all.Select(held) : null;
        }

        /// <summary>The samples, in the order of <see cref="All"/>.</summary>
        public IReadOnlyList<Sample> Samples { get; }

        public ImageDataset All { get; }

        public ImageDataset Training { get; }

        /// <summary>Null when no class has enough pictures.</summary>
        public ImageDataset? HeldOut { get; }

        public ImagePreprocessing Preprocessing { get; }

        /// <summary>Prepares the pictures of all classes that have some.</summary>
        /// <exception cref="RefusedException">There are not two classes with pictures to learn from.</exception>
        public static LabelledPictures Prepare(ImageBins bins, BinStore store)
        {
            var classes = bins.Classes.Where(entry => bins.In(entry.Id).Any(sample => !sample.IsHeldOut)).ToList();
            if (classes.Count < 2)
            {
                throw new RefusedException("twoClassesNeeded", "Two classes with pictures are needed to tell them apart; add some to the data set first.");
            }

            var numbers = classes.Select((entry, index) => (entry.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
            var samples = bins.Samples.Where(sample => numbers.ContainsKey(sample.ClassId)).ToList();
            var preprocessing = ClassifierNetwork.Preprocessing(bins.Kind);
            var shape = new TensorShape(preprocessing.Channels, preprocessing.Height, preprocessing.Width);
            var pixels = new byte[samples.Count * shape.Length];
            Parallel.For(0, samples.Count, index => ToPlanes(preprocessing.Apply(store.Find(samples[index].Hash)), pixels.AsSpan(index * shape.Length, shape.Length)));
            var labels = samples.Select(sample => numbers[sample.ClassId]).ToArray();
            return new LabelledPictures(samples, new ImageDataset(pixels, shape, labels, classes.Select(entry => entry.Name).ToList()), preprocessing);
        }

        private static void ToPlanes(Image picture, Span<byte> planes)
        {
            var area = picture.Width * picture.Height;
            for (var pixel = 0; pixel < area; pixel++)
            {
                for (var channel = 0; channel < picture.Channels; channel++)
                {
                    planes[(channel * area) + pixel] = picture.Pixels[(pixel * picture.Channels) + channel];
                }
            }
        }

        private int[] Where(Func<Sample, bool> condition) => Enumerable.Range(0, Samples.Count).Where(index => condition(Samples[index])).ToArray();
    }
}
