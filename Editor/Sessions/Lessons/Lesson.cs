namespace Hebb.Editor.Sessions.Lessons;

/// <summary>One step of learning from one picture, with the numbers that a device computed.</summary>
/// <param name="Stages">In the order they happen.</param>
/// <param name="LossBefore">Of the picture, with the first weights.</param>
/// <param name="LossAfter">Of the same picture, after the step.</param>
internal sealed record Lesson(IReadOnlyList<LessonStage> Stages, float LossBefore, float LossAfter);
