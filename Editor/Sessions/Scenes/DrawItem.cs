namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Something to draw in the viewport.</summary>
/// <param name="Id">The object; empty where it is in no file.</param>
/// <param name="Shape"><c>square</c>, <c>circle</c>, <c>picture</c>, <c>line</c> or <c>camera</c>.</param>
/// <param name="Points">World coordinates x, y: for quads lower left, lower right, upper left; for lines all points; for cameras centre and half sides.</param>
/// <param name="Color">Red, green, blue, opacity from 0 to 1.</param>
/// <param name="Width">Of a line, in units of the world.</param>
/// <param name="Order">Lower ones are drawn first.</param>
internal sealed record DrawItem(string Id, string Shape, float[] Points, float[] Color, float Width = 0, float Order = 0);
