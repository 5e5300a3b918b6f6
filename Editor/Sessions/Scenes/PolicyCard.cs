using Hebb.Authoring.Models;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>What the page is told of a policy that is looked into.</summary>
/// <param name="Behavior">The name of its behavior.</param>
/// <param name="Observations">How many numbers it sees.</param>
/// <param name="Layers">In the order they run.</param>
internal sealed record PolicyCard(string Behavior, int Observations, IReadOnlyList<LayerCard> Layers);
