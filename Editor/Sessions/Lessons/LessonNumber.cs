namespace Hebb.Editor.Sessions.Lessons;

/// <summary>A number of a stage: as it was, and as it is afterwards where it changes.</summary>
internal sealed record LessonNumber(string Label, float Before, float? After = null);
