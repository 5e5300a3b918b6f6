using System;
using System.Collections.Generic;
using Hebb.Devices;

namespace Hebb.Graphs
{
    /// <summary>A plan's work cut into recordings that are submitted one after another, so that it can be spread over frames. Other work may run in between, if it leaves the plan's arena alone.</summary>
    internal sealed class PlanParts : IDisposable
    {
        private readonly IReadOnlyList<Recording> recordings;

        public PlanParts(IReadOnlyList<Recording> recordings)
        {
            this.recordings = recordings;
        }

        /// <summary>How many parts there are.</summary>
        public int Count => recordings.Count;

        /// <summary>Which part is submitted next.</summary>
        public int Next { get; private set; }

        /// <summary>True after the first part was submitted and until the last is.</summary>
        public bool IsWithin => Next != 0;

        /// <summary>True when no part is running or left over.</summary>
        public bool IsDone => !IsWithin && recordings[Count - 1].IsCompleted;

        /// <summary>Starts the next part; the parts of the run before must be complete.</summary>
        public void SubmitNext()
        {
            recordings[Next].Submit();
            Next = (Next + 1) % Count;
        }

        /// <summary>Waits for the part that was submitted last, and so for all before it.</summary>
        public void Wait() => recordings[(Next + Count - 1) % Count].Wait();

        public void Dispose()
        {
            foreach (var recording in recordings)
            {
                recording.Dispose();
            }
        }
    }
}
