namespace Hebb.Editor.Runs;

/// <summary>The schedules by the names a user types.</summary>
internal static class RateSchedules
{
    private static readonly (string Name, RateSchedule Schedule)[] All = [("constant", RateSchedule.Constant), ("one-cycle", RateSchedule.OneCycle)];

    public static IEnumerable<string> Names => All.Select(entry => entry.Name);

    public static string Name(RateSchedule schedule) => All.First(entry => entry.Schedule == schedule).Name;

    public static RateSchedule Parse(string name) => All.First(entry => entry.Name == name).Schedule;
}
