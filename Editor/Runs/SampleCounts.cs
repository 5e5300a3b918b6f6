namespace Hebb.Editor.Runs;

/// <summary>How many samples were learned from, held out to choose the best epoch, and read once at the end.</summary>
internal sealed record SampleCounts(int Training, int HeldOut, int Test);
