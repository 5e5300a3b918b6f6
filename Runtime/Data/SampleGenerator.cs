using System;

namespace Hebb.Data
{
    /// <summary>Computes one field of one sample. It must give the same bytes each time, and may be called from several threads.</summary>
    /// <param name="sample">The number of the sample.</param>
    /// <param name="field">Index into the data set's inputs, or behind them into its targets.</param>
    /// <param name="destination">The field's elements, 4 bytes each.</param>
    public delegate void SampleGenerator(int sample, int field, Span<byte> destination);
}
