using System;

namespace Hebb.Devices.Cpu
{
    /// <summary>Cuts the elements that some groups cover into stretches that can be treated alike.</summary>
    internal struct SampleStretches
    {
        private readonly GroupRange groups;
        private readonly NormalizationLayout layout;
        private readonly int size;
        private readonly int samples;
        private int group;
        private int sampleEnd;
        private int elementEnd;

        /// <summary>Begins before the first stretch.</summary>
        public SampleStretches(in GroupRange groups, int size, int samples, in NormalizationLayout layout)
        {
            this.groups = groups;
            this.layout = layout;
            this.size = size;
            this.samples = samples;
            group = groups.First - 1;
            sampleEnd = 0;
            elementEnd = 0;
            Sample = 0;
            Element = 0;
            Length = 0;
        }

        /// <summary>The sample that the stretch lies in.</summary>
        public int Sample { get; private set; }

        /// <summary>Its first element within the sample.</summary>
        public int Element { get; private set; }

        /// <summary>Its elements.</summary>
        public int Length { get; private set; }

        /// <summary>Goes to the next stretch; false when there is none.</summary>
        public bool Next()
        {
            Element += Length;
            if (Element >= elementEnd)
            {
                Sample++;
                if (Sample >= sampleEnd && !NextGroup())
                {
                    return false;
                }

                Element = group % groups.X * NormalizeCpu.TileElements;
            }

            Length = layout.StretchEnd(Element, elementEnd) - Element;
            return true;
        }

        private bool NextGroup()
        {
            group++;
            Sample = group / groups.X * NormalizeCpu.TileSamples;
            sampleEnd = Math.Min(Sample + NormalizeCpu.TileSamples, samples);
            elementEnd = Math.Min(((group % groups.X) + 1) * NormalizeCpu.TileElements, size);
            return group < groups.End;
        }
    }
}
