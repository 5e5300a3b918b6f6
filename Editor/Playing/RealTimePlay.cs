using System.Diagnostics;
using System.Globalization;
using UnityEngine;

namespace Hebb.Editor.Playing;

/// <summary>Plays a scene as fast as the clock goes, and counts the frames on a terminal.</summary>
internal static class RealTimePlay
{
    private static readonly TimeSpan CountedEvery = TimeSpan.FromSeconds(0.25);

    /// <summary>Plays until a script quits, this is cancelled or the frames are played.</summary>
    /// <param name="play">What is played.</param>
    /// <param name="frames">How many frames; null for no end.</param>
    /// <param name="terminal">Where the count goes; null for nowhere.</param>
    /// <param name="cancellation">Ends it after a frame.</param>
    public static void Run(ScenePlay play, int? frames, TextWriter? terminal, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var (due, counted) = (TimeSpan.Zero, TimeSpan.Zero);
        while (!cancellation.IsCancellationRequested && !play.IsOver && !(play.Frames >= frames))
        {
            play.Step();
            if (watch.Elapsed - counted >= CountedEvery)
            {
                counted = watch.Elapsed;
                terminal?.Write(string.Create(CultureInfo.InvariantCulture, $"\rframe {play.Frames:#,0}, episodes {play.Returns.All.Count:#,0}; Ctrl+C ends the game "));
            }

            due += TimeSpan.FromSeconds(Time.fixedDeltaTime);
            var rest = due - watch.Elapsed;
            if (rest > TimeSpan.Zero)
            {
                cancellation.WaitHandle.WaitOne(rest);
            }
        }

        terminal?.WriteLine();
    }
}
