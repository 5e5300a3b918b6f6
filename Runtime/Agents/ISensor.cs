using System;

namespace Hebb.Agents
{
    /// <summary>Something that an agent sees.</summary>
    public interface ISensor
    {
        /// <summary>What it reports; the same for the sensor's whole life.</summary>
        ObservationSpec Spec { get; }

        /// <summary>Writes what is seen now.</summary>
        /// <param name="observation">As many values as <see cref="Spec"/> says; all are to be written.</param>
        void Write(Span<float> observation);

        /// <summary>Forgets what it keeps over time, at the start of an episode.</summary>
        void Reset();
    }
}
