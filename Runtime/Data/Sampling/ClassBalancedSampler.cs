using System;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>
    /// The same number of samples of every class, in random order: samples of rare classes come several times, of frequent ones
    /// another random part comes each epoch. An epoch stays as long as the data set; where it does not divide by the number of classes,
    /// chance says which classes get one sample more. Within a class no sample comes twice as long as another has not come once more.
    /// </summary>
    public sealed class ClassBalancedSampler : Sampler
    {
        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">The data set has no class labels.</exception>
        public override void Fill(Dataset dataset, ulong seed, int epoch, Span<int> samples)
        {
            var classes = SampleSelection.ByClass(dataset.ReadLabels());
            var random = new SeededRandom(seed, RandomStreams.SampleOrder, (uint)epoch);
            random.Shuffle<int[]>(classes);
            var filled = 0;
            for (var i = 0; i < classes.Length; i++)
            {
                var share = (samples.Length - filled) / (classes.Length - i);
                FillFrom(classes[i], random, samples.Slice(filled, share));
                filled += share;
            }

            random.Shuffle(samples);
        }

        private static void FillFrom(int[] members, SeededRandom random, Span<int> samples)
        {
            while (!samples.IsEmpty)
            {
                random.Shuffle<int>(members);
                var count = Math.Min(members.Length, samples.Length);
                members.AsSpan(0, count).CopyTo(samples);
                samples = samples.Slice(count);
            }
        }
    }
}
