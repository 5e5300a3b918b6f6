namespace Hebb.Editor.Sessions.Lessons;

/// <summary>A stage of a step of learning.</summary>
/// <param name="Id">Which part of the step: <c>initialise</c>, <c>forward</c>, <c>loss</c>, <c>backward</c> or <c>update</c>.</param>
/// <param name="Layer">The layer, or what stands in its place.</param>
/// <param name="Formula">What is computed.</param>
/// <param name="Kernels">What the device runs for it, in order.</param>
/// <param name="Captions">The same in words, English and Chinese.</param>
/// <param name="Numbers">Some of the numbers.</param>
internal sealed record LessonStage(string Id, string Layer, string Formula, IReadOnlyList<string> Kernels, IReadOnlyList<string> Captions, IReadOnlyList<LessonNumber> Numbers);
