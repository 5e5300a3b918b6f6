namespace Hebb.Editor.Playing;

/// <summary>Where a game keeps what its players save: the same folder in the editor and in a build.</summary>
internal static class SavesFolder
{
    /// <summary>The full path; the folder may be missing.</summary>
    /// <param name="game">The game's name.</param>
    public static string Of(string game)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), "hebb-games", Path.GetFileName(game));
    }
}
