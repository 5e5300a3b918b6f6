using Hebb.Authoring.Doctor;
using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>Shows a training run to whoever started it.</summary>
internal interface IRunView
{
    /// <summary>Shows what is about to happen, then how it goes while <paramref name="train"/> runs, which must pass the callback on to the training.</summary>
    T Watch<T>(RunOpening opening, Func<Callback, T> train);

    /// <summary>Shows what came out.</summary>
    void Show(RunResult result);

    /// <summary>Shows what seems to be wrong with a run that failed.</summary>
    void Advise(IReadOnlyList<Finding> findings);
}
