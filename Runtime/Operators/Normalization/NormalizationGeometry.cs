using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>A tensor seen as (samples, channels, length), and which of its values are normalized together.</summary>
    internal sealed class NormalizationGeometry
    {
        private NormalizationGeometry(int samples, int channels, int length, int groups)
        {
            Samples = samples;
            Channels = channels;
            Length = length;
            OverBatch = groups == 0;
            SampleStride = groups;
            ChannelsPerSet = OverBatch ? 1 : channels / groups;
        }

        public int Samples { get; }

        public int Channels { get; }

        public int Length { get; }

        /// <summary>Whether a set is a channel of the whole batch, and not some channels of one sample.</summary>
        public bool OverBatch { get; }

        /// <summary>Sets from one sample to the next.</summary>
        public int SampleStride { get; }

        public int ChannelsPerSet { get; }

        public TensorShape Sets => new TensorShape(OverBatch ? Channels : Samples * SampleStride);

        /// <summary>The sets of values with common statistics.</summary>
        public ValueSets Statistics => OverBatch
            ? OfChannels
            : new ValueSets(Samples * SampleStride, ChannelsPerSet * Length, ChannelsPerSet * Length, 0);

        /// <summary>The values of each channel, in all samples.</summary>
        public ValueSets OfChannels => new ValueSets(Channels, Samples * Length, Length, Channels * Length);

        /// <summary>Each channel of (N, C, ...) over the whole batch.</summary>
        public static NormalizationGeometry Batch(TensorShape x) => new NormalizationGeometry(x[0], x[1], x.Product(2, x.Rank), 0);

        /// <summary>The channels of (N, C, ...) in equal groups, each sample by itself.</summary>
        public static NormalizationGeometry Grouped(TensorShape x, int groups) => new NormalizationGeometry(x[0], x[1], x.Product(2, x.Rank), groups);

        /// <summary>The last <paramref name="axes"/> axes, each row by itself; every place of a row is a channel.</summary>
        public static NormalizationGeometry Rows(TensorShape x, int axes)
        {
            var channels = x.Product(x.Rank - axes, x.Rank);
            return new NormalizationGeometry(x.Length / channels, channels, 1, 1);
        }
    }
}
