using System.Collections.Generic;

namespace Hebb.Graphs
{
    /// <summary>The content of a <see cref="ParameterSet"/> at one moment, on the host. Fits only the set it was taken from, or one of the same model.</summary>
    public sealed class ParameterSnapshot
    {
        internal ParameterSnapshot(byte[] values, byte[] states, IReadOnlyDictionary<string, byte[]> moments, IReadOnlyDictionary<string, long> steps)
        {
            Values = values;
            States = states;
            Moments = moments;
            Steps = steps;
        }

        /// <summary>The arena of parameters.</summary>
        public byte[] Values { get; }

        /// <summary>The arena of state variables.</summary>
        public byte[] States { get; }

        /// <summary>The optimizer's moments by name.</summary>
        public IReadOnlyDictionary<string, byte[]> Moments { get; }

        /// <summary>How many steps each optimizer has taken.</summary>
        public IReadOnlyDictionary<string, long> Steps { get; }
    }
}
