using System;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>Every sample once, in another order each epoch, all orders equally likely.</summary>
    public sealed class RandomSampler : Sampler
    {
        /// <inheritdoc/>
        public override void Fill(Dataset dataset, ulong seed, int epoch, Span<int> samples)
        {
            SampleSelection.FillAscending(samples);
            new SeededRandom(seed, RandomStreams.SampleOrder, (uint)epoch).Shuffle(samples);
        }
    }
}
