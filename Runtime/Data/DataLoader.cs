using System;

namespace Hebb.Data
{
    /// <summary>
    /// Cuts the epochs of a data set into batches. Before the first <see cref="BeginEpoch"/> the samples are in their own order. The
    /// last batch is smaller where the numbers do not divide. Gathering allocates nothing.
    /// </summary>
    public sealed class DataLoader
    {
        private readonly int[] order;
        private readonly Sampler sampler;
        private readonly ulong seed;

        /// <summary>Begins with the samples in their own order.</summary>
        /// <param name="dataset">At least one sample.</param>
        /// <param name="batchSize">Samples per batch, at least 1.</param>
        /// <param name="sampler">Chooses the samples of each epoch and their order.</param>
        /// <param name="seed">What the choice of each epoch depends on, with the epoch's number.</param>
        /// <exception cref="ArgumentException">The data set is empty, or the batch size is below 1.</exception>
        public DataLoader(Dataset dataset, int batchSize, Sampler sampler, ulong seed)
        {
            if (batchSize < 1)
            {
                throw new ArgumentException($"The batch size must be at least 1, but it is {batchSize}.", nameof(batchSize));
            }

            if (dataset.Count < 1)
            {
                throw new ArgumentException("The data set has no samples.", nameof(dataset));
            }

            Dataset = dataset;
            BatchSize = batchSize;
            this.sampler = sampler;
            this.seed = seed;
            order = SampleSelection.First(dataset.Count);
        }

        /// <summary>Where the samples come from.</summary>
        public Dataset Dataset { get; }

        /// <summary>Samples per batch, but for the last.</summary>
        public int BatchSize { get; }

        /// <summary>Batches per epoch, the last smaller one included.</summary>
        public int BatchCount => 1 + ((order.Length - 1) / BatchSize);

        /// <summary>Chooses the samples of an epoch and tells the data set of it. No batch may be gathered meanwhile.</summary>
        /// <exception cref="InvalidOperationException">The sampler asks for something that the data set lacks: class labels.</exception>
        public void BeginEpoch(int epoch)
        {
            sampler.Fill(Dataset, seed, epoch, order);
            Dataset.BeginEpoch(epoch);
        }

        /// <summary>The sample numbers of a batch; valid until the next <see cref="BeginEpoch"/>.</summary>
        public ReadOnlySpan<int> Samples(int batch)
        {
            if ((uint)batch >= (uint)BatchCount)
            {
                throw new ArgumentOutOfRangeException(nameof(batch), batch, $"There are {BatchCount} batches, from 0.");
            }

            var start = batch * BatchSize;
            return order.AsSpan(start, Math.Min(BatchSize, order.Length - start));
        }

        /// <summary>Writes input <paramref name="field"/> of a batch; <paramref name="destination"/> may be larger than the batch needs.</summary>
        public void GatherInput(int batch, int field, Span<byte> destination)
        {
            var samples = Samples(batch);
            Dataset.GatherInput(field, samples, destination.Slice(0, samples.Length * Dataset.Inputs[field].ByteCount));
        }

        /// <summary>Writes target <paramref name="field"/> of a batch; <paramref name="destination"/> may be larger than the batch needs.</summary>
        public void GatherTarget(int batch, int field, Span<byte> destination)
        {
            var samples = Samples(batch);
            Dataset.GatherTarget(field, samples, destination.Slice(0, samples.Length * Dataset.Targets[field].ByteCount));
        }
    }
}
