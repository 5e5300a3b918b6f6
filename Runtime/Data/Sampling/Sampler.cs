using System;

namespace Hebb.Data
{
    /// <summary>
    /// Decides which samples an epoch shows, and in which order. A sampler keeps nothing: the data set, the seed and the number of
    /// the epoch say it all, so that any epoch can be had again by itself.
    /// </summary>
    public abstract class Sampler
    {
        /// <summary>Chooses the samples of an epoch.</summary>
        /// <param name="dataset">Where the samples come from.</param>
        /// <param name="seed">The same seed gives the same samples.</param>
        /// <param name="epoch">Number of the epoch.</param>
        /// <param name="samples">To be filled with sample numbers: as many as the data set has samples.</param>
        public abstract void Fill(Dataset dataset, ulong seed, int epoch, Span<int> samples);
    }
}
