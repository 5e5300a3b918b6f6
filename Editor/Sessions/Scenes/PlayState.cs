namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Whether the game runs.</summary>
internal enum PlayState
{
    Stopped,
    Playing,
    Paused,
}
