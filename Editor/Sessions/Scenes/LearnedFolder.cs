namespace Hebb.Editor.Sessions.Scenes;

/// <summary>What the agents of a project learned: their policies as models, and where the next game goes on learning.</summary>
/// <param name="models">The folder of the project's models.</param>
/// <param name="checkpoints">The folder that the next game goes on from.</param>
/// <param name="log">Told what was kept.</param>
internal sealed class LearnedFolder(string models, string checkpoints, Action<ConsoleEntry> log)
{
    /// <summary>Whether the next game goes on from an earlier one.</summary>
    public bool CanGoOn => Directory.Exists(checkpoints) && Directory.EnumerateFileSystemEntries(checkpoints).Any();

    /// <summary>Keeps what the agents of another game learn.</summary>
    public LearnedPolicies Begin() => new(models, checkpoints, log);

    /// <summary>Lets the next game learn from the beginning; the models stay.</summary>
    public void Forget()
    {
        if (Directory.Exists(checkpoints))
        {
            Directory.Delete(checkpoints, recursive: true);
        }
    }
}
