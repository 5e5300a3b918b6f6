namespace Hebb.Editor.Runs;

/// <summary>How the learning rate changes over a run.</summary>
internal enum RateSchedule
{
    Constant,
    OneCycle,
}
