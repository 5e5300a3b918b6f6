using System.Collections.Generic;

namespace Hebb.Authoring.Training
{
    /// <summary>Keeps runs with their curves, those that were cut, too.</summary>
    internal interface IRunHistory
    {
        /// <summary>The runs that were kept, numbered from 1, the oldest first.</summary>
        IReadOnlyList<KeptRun> Load();

        /// <summary>Keeps a run as it is now; what was kept of it before is replaced. A disk that is full or gone stops no run.</summary>
        void Save(TrainingRunRecord run, IReadOnlyList<CurvePoint> points);
    }
}
