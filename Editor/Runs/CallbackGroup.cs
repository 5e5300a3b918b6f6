using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>Several callbacks in the place of one, told in order.</summary>
internal sealed class CallbackGroup(params IReadOnlyList<Callback> members) : Callback
{
    public override void OnTrainBegin(TrainingContext context) => Tell(member => member.OnTrainBegin(context));

    public override void OnEpochBegin(TrainingContext context, int epoch) => Tell(member => member.OnEpochBegin(context, epoch));

    public override void OnStepEnd(TrainingContext context, in StepLog log)
    {
        foreach (var member in members)
        {
            member.OnStepEnd(context, log);
        }
    }

    public override void OnEpochEnd(TrainingContext context, EpochLog log) => Tell(member => member.OnEpochEnd(context, log));

    public override void OnTrainEnd(TrainingContext context) => Tell(member => member.OnTrainEnd(context));

    private void Tell(Action<Callback> what)
    {
        foreach (var member in members)
        {
            what(member);
        }
    }
}
