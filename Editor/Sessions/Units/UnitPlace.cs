namespace Hebb.Editor.Sessions.Units;

/// <summary>A number among those that a layer answers: a pixel of a map, or a unit of a vector, which is named by its channel.</summary>
internal readonly record struct UnitPlace(int Channel, int X, int Y);
