using Hebb.Devices;
using Hebb.Scene;

namespace Hebb.Editor.Playing;

/// <summary>A built game as a program: it plays the scene that lies beside it, or verifies itself.</summary>
internal static class PlayerProgram
{
    private const int Done = 0;
    private const int Failed = 1;

    private static int Main(string[] arguments) =>
        Run(arguments, Path.Combine(Path.GetDirectoryName(Environment.ProcessPath) ?? AppContext.BaseDirectory, BuiltGame.FolderName), Console.Out, Console.Error);

    /// <summary>Runs a command line.</summary>
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
            return options.Verify ? Verify(game, options, output, error) : Play(game, options, error);
        }
        catch (Exception exception) when (exception is FormatException or IOException or InvalidDataException or UnauthorizedAccessException or DeviceException or SceneFileException)
        {
            error.WriteLine(exception.Message);
            return Failed;
        }
    }

    private static int Verify(BuiltGame game, PlayerOptions options, TextWriter output, TextWriter error)
    {
        var report = Verification.Run(game, new PlaySettings { Seed = options.Seed, Device = options.Device }, options.Frames, error);
        report.Save(options.Report);
        foreach (var problem in report.Problems)
        {
            error.WriteLine(problem);
        }

        output.WriteLine(report.Problems.Count == 0 ? $"{game.Name} is as it was built; see {options.Report}" : $"{game.Name} is not as it was built; see {options.Report}");
        return report.Problems.Count == 0 ? Done : Failed;
    }

    private static int Play(BuiltGame game, PlayerOptions options, TextWriter error)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };
        var settings = new PlaySettings { Seed = options.Seed, Device = options.Device, Learning = game.Learning, IsInRealTime = true };
        using var play = new ScenePlay(game, Path.Combine(game.Root, game.Scene), settings, error);
        play.Play(stop.Token);
        return Done;
    }
}
