using System;

namespace Hebb.Data
{
    /// <summary>Every sample once, in the data set's own order.</summary>
    public sealed class SequentialSampler : Sampler
    {
        /// <inheritdoc/>
        public override void Fill(Dataset dataset, ulong seed, int epoch, Span<int> samples) => SampleSelection.FillAscending(samples);
    }
}
