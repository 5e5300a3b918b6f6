namespace Hebb.Editor.Sessions.Builds;

/// <summary>How far a build is.</summary>
internal enum BuildStatus
{
    Running,
    Stopped,
    Finished,
    Failed,
}
