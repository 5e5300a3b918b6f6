using System;

namespace Hebb.Devices.Cpu
{
    /// <summary>Which statistics and which channel the elements of a sample of [channels, length] have; see Normalize.</summary>
    internal readonly unsafe struct NormalizationLayout
    {
        private readonly float* mean;
        private readonly float* variance;
        private readonly int length;
        private readonly int sampleStride;
        private readonly int channelsPerSet;
        private readonly float epsilon;

        /// <summary>Describes samples whose channels have <paramref name="length"/> values each.</summary>
        public NormalizationLayout(float* mean, float* variance, int length, int sampleStride, int channelsPerSet, float epsilon)
        {
            this.mean = mean;
            this.variance = variance;
            this.length = length;
            this.sampleStride = sampleStride;
            this.channelsPerSet = channelsPerSet;
            this.epsilon = epsilon;
        }

        /// <summary>The end of the stretch from <paramref name="element"/> on that can be treated alike: one channel, or channels of one value that share their statistics or have each its own.</summary>
        public int StretchEnd(int element, int end)
        {
            var unit = length > 1 ? length : channelsPerSet;
            return unit == 1 ? end : Math.Min(end, ((element / unit) + 1) * unit);
        }

        /// <summary>What normalizes the stretch of <paramref name="sample"/> that starts at <paramref name="element"/>.</summary>
        public NormalizedValue Statistics(int sample, int element)
        {
            var set = SetOf(sample, element);
            return EachItsOwn
                ? new NormalizedValue(mean + set, variance + set, epsilon)
                : new NormalizedValue(mean[set], variance[set], epsilon);
        }

        /// <summary>The numbers, one per set, of the stretch of <paramref name="sample"/> that starts at <paramref name="element"/>.</summary>
        public LaneOperand Sets(float* numbers, int sample, int element)
        {
            var set = SetOf(sample, element);
            return EachItsOwn ? new LaneOperand(numbers + set) : new LaneOperand(numbers[set]);
        }

        /// <summary>The parameters, one per channel, of the stretch that starts at <paramref name="element"/>.</summary>
        public LaneOperand Channels(float* parameters, int element) => length == 1
            ? new LaneOperand(parameters + element)
            : new LaneOperand(parameters[element / length]);

        private bool EachItsOwn => length == 1 && channelsPerSet == 1;

        private int SetOf(int sample, int element) => (sample * sampleStride) + (element / length / channelsPerSet);
    }
}
