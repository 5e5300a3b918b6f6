using Hebb.Devices;
using Hebb.Scene;

namespace Hebb.Editor.Playing;

/// <summary>A built game as a program: it plays the scene that lies beside it, or verifies itself.</summary>
internal static class PlayerProgram
{
    private const int Done = 0;
    private const int Failed = 1;

    /// <summary>How many frames are played where nobody could end the game.</summary>
    private const int UsualFrames = 300;

    private static int Main(string[] arguments) =>
        Run(arguments, Path.Combine(Path.GetDirectoryName(Environment.ProcessPath) ?? AppContext.BaseDirectory, BuiltGame.FolderName), Console.Out, Console.Error);

    /// <summary>Runs a command line.</summary>
    /// <remarks>Without arguments the game is played in real time: on a terminal until Ctrl+C, elsewhere for some seconds, so that no script waits for ever.</remarks>
    /// <param name="arguments">See <see cref="PlayerOptions.Usage"/>.</param>
    /// <param name="folder">The game's folder.</param>
    /// <param name="output">For answers.</param>
    /// <param name="error">For the game's log and for problems.</param>
    /// <returns>0, or 1 when the game is not what was built, or cannot be played.</returns>
    public static int Run(IReadOnlyList<string> arguments, string folder, TextWriter output, TextWriter error)
    {
        try
        {
            var options = PlayerOptions.Parse(arguments);
            var game = BuiltGame.Open(folder);
            return options.Verify ? Verify(game, options, output, error) : Play(game, options, output, error);
        }
        catch (Exception exception) when (exception is FormatException or IOException or InvalidDataException or UnauthorizedAccessException or DeviceException or SceneFileException)
        {
            error.WriteLine(exception.Message);
            return Failed;
        }
    }

    private static int Verify(BuiltGame game, PlayerOptions options, TextWriter output, TextWriter error)
    {
        var saves = Directory.CreateTempSubdirectory();
        try
        {
            return Verify(game, new PlaySettings { Seed = options.Seed, Device = options.Device, SavesFolder = saves.FullName }, options, output, error);
        }
        finally
        {
            saves.Delete(recursive: true);
        }
    }

    private static int Verify(BuiltGame game, PlaySettings settings, PlayerOptions options, TextWriter output, TextWriter error)
    {
        var report = Verification.Run(game, settings, options.Frames ?? UsualFrames, error);
        report.Save(options.Report);
        foreach (var problem in report.Problems)
        {
            error.WriteLine(problem);
        }

        output.WriteLine(report.Problems.Count == 0 ? $"{game.Name} is as it was built; see {options.Report}" : $"{game.Name} is not as it was built; see {options.Report}");
        return report.Problems.Count == 0 ? Done : Failed;
    }

    private static int Play(BuiltGame game, PlayerOptions options, TextWriter output, TextWriter error)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };
        var settings = new PlaySettings { Seed = options.Seed, Device = options.Device, SavesFolder = options.Saves, Learning = game.Learning, IsInRealTime = true };
        using var play = new ScenePlay(game, Path.Combine(game.Root, game.Scene), settings, error);
        var isWatched = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        RealTimePlay.Run(play, options.Frames ?? (isWatched ? null : UsualFrames), isWatched ? output : null, stop.Token);
        output.WriteLine($"{game.Name} was played for {play.Frames} frames");
        return Done;
    }
}
