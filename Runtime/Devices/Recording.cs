using System;

namespace Hebb.Devices
{
    /// <summary>
    /// A fixed list of work, prepared once and submitted many times: uploads, then dispatches in order, each seeing what
    /// the ones before it wrote, then downloads. Submitting and waiting allocate nothing.
    /// </summary>
    public abstract class Recording : IDisposable
    {
        /// <summary>How many dispatches one submission runs.</summary>
        public abstract int DispatchCount { get; }

        /// <summary>True when no submission of this recording is still running.</summary>
        public abstract bool IsCompleted { get; }

        /// <summary>Starts the work after everything submitted to the device before it, and returns. A recording is submitted again only once it is complete.</summary>
        public abstract void Submit();

        /// <summary>Returns when the last submission of this recording is complete; its downloads are then in host memory.</summary>
        public abstract void Wait();

        /// <summary>Waits, then frees what was prepared.</summary>
        public abstract void Dispose();
    }
}
