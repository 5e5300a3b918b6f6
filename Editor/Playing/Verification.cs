using System.Diagnostics;
using Hebb.Devices;
using Hebb.Scene;

namespace Hebb.Editor.Playing;

/// <summary>Plays a built game for some frames and holds its models to what they answered when it was built.</summary>
internal static class Verification
{
    /// <summary>How far answers may be from the recorded ones: devices add in different orders.</summary>
    public const float Tolerance = 1e-3f;

    /// <summary>How far below the recorded accuracy a classifier may be.</summary>
    public const double AccuracyTolerance = 0.01;

    /// <summary>How long the game's own tests may go on after the last frame that was asked for.</summary>
    private static readonly TimeSpan LongestTest = TimeSpan.FromSeconds(60);

    /// <summary>How long a frame waits for them, so that what learns beside the game has the processor.</summary>
    private static readonly TimeSpan LateFrame = TimeSpan.FromMilliseconds(2);

    /// <summary>Verifies a game.</summary>
    /// <param name="game">What is played.</param>
    /// <param name="settings">Seed, device and a folder for saves; whether agents learn is the game's affair.</param>
    /// <param name="frames">How many frames.</param>
    /// <param name="log">What the game's scripts write.</param>
    /// <exception cref="DeviceException">The device cannot serve.</exception>
    public static VerificationReport Run(BuiltGame game, PlaySettings settings, int frames, TextWriter log)
    {
        var report = new VerificationReport { Game = game.Name, Scene = game.Scene, Seed = settings.Seed, Learning = game.Learning };
        using (var device = new DeviceCatalog().Choose(settings.Device).Device)
        {
            report.Device = device.Info.Name;
            report.Models.AddRange(game.Models.Select(recorded => Verify(game, recorded, device)));
        }

        try
        {
            Play(game, settings, frames, report, log);
        }
        catch (Exception refusal) when (refusal is SceneFileException or InvalidDataException)
        {
            report.Failures.Add(refusal.Message);
        }

        return report;
    }

    private static ModelReport Verify(BuiltGame game, ModelRecord recorded, Device device)
    {
        try
        {
            var found = ModelRecord.Of(game.Root, recorded.File, device);
            return new ModelReport(recorded.File, found.Sha256, found.Sha256 == recorded.Sha256, found.Difference(recorded), null)
            {
                Accuracy = recorded.HeldOut?.Measure(game.Root, recorded.File, device) ?? double.NaN,
                RecordedAccuracy = recorded.HeldOut?.Accuracy ?? double.NaN,
            };
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return new ModelReport(recorded.File, null, false, float.PositiveInfinity, exception.Message);
        }
    }

    /// <summary>Plays the frames, and on until the game's own tests are through.</summary>
    private static void Play(BuiltGame game, PlaySettings settings, int frames, VerificationReport report, TextWriter log)
    {
        using var play = new ScenePlay(game, Path.Combine(game.Root, game.Scene), settings with { Learning = game.Learning }, log);
        SelfTests? tests = null;
        while (report.Frames < frames && !play.IsOver)
        {
            var begin = Stopwatch.GetTimestamp();
            play.Step();
            report.FrameTimes.Add(Stopwatch.GetElapsedTime(begin));
            report.Frames++;
            tests ??= play.BeginSelfTests();
        }

        var watch = Stopwatch.StartNew();
        while (tests is { Running: > 0 } && play.Failures.Count == 0 && !play.IsOver && watch.Elapsed < LongestTest)
        {
            play.Step();
            Thread.Sleep(LateFrame);
        }

        report.UnfinishedTests = tests?.Running ?? 0;
        report.Measures.AddRange(tests?.Results.Measures ?? []);
        report.Agents = play.Returns.Agents;
        report.IdleAgents = play.Returns.Idle;
        report.Episodes = play.Returns.All.Count;
        report.MeanReturn = play.Returns.MeanOfLast(int.MaxValue);
        report.Failures.AddRange(play.Failures.Select(failure => failure.ToString()));
    }
}
