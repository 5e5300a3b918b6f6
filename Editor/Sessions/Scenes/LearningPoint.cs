namespace Hebb.Editor.Sessions.Scenes;

/// <summary>A point of the curves of a behavior that learns while a game runs: what its agents earn, or what a greedy copy of its policy earns apart from them.</summary>
/// <param name="Play">Number of the game, from 1, those that were kept from earlier included.</param>
/// <param name="Behavior">The name of the behavior.</param>
/// <param name="Decisions">How many decisions it had learned from.</param>
/// <param name="Return">The mean return of the last episodes, as played to learn; null in a point of the evaluation.</param>
/// <param name="Evaluation">The mean return of the greedy copy; null in a point of the training.</param>
internal sealed record LearningPoint(int Play, string Behavior, long Decisions, double? Return, double? Evaluation);
