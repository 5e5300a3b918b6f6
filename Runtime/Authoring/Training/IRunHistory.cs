using System.Collections.Generic;

namespace Hebb.Authoring.Training
{
    /// <summary>Keeps runs that ended, with their curves.</summary>
    internal interface IRunHistory
    {
        /// <summary>The runs that were kept, numbered from 1, the oldest first.</summary>
        IReadOnlyList<KeptRun> Load();

        /// <summary>Keeps a run that ended.</summary>
        void Save(TrainingRunRecord run, IReadOnlyList<CurvePoint> points);
    }
}
