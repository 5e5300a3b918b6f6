using System;
using System.Collections.Generic;

namespace Hebb.Authoring.Training
{
    /// <summary>Runs are remembered by the session alone and gone with it.</summary>
    internal sealed class SessionRunHistory : IRunHistory
    {
        /// <inheritdoc/>
        public IReadOnlyList<KeptRun> Load() => Array.Empty<KeptRun>();

        /// <inheritdoc/>
        public void Save(TrainingRunRecord run, IReadOnlyList<CurvePoint> points)
        {
        }
    }
}
