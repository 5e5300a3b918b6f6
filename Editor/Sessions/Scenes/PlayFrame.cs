namespace Hebb.Editor.Sessions.Scenes;

/// <summary>A moment of a game.</summary>
/// <param name="Frame">Frames played.</param>
/// <param name="Seconds">Game time.</param>
/// <param name="Draw">What is to be drawn.</param>
/// <param name="Notes">What objects say of themselves.</param>
/// <param name="Learning">How the agents do; null when there are none.</param>
/// <param name="Selected">The selected object as it is now; null when none is or it is gone.</param>
/// <param name="Agent">The agent that the selected object is, or is a part of; null when it is none.</param>
/// <param name="Milliseconds">How long the frame took to compute.</param>
internal sealed record PlayFrame(int Frame, float Seconds, IReadOnlyList<DrawItem> Draw, IReadOnlyList<PlayNote> Notes, LearningNote? Learning, ObjectCard? Selected, AgentCard? Agent, double Milliseconds);
