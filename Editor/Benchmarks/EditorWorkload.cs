using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using Hebb.Agents.Environments;
using Hebb.Authoring.Models;
using Hebb.Data.Digits;
using Hebb.Devices;
using Hebb.Editor.Maintenance;
using Hebb.Editor.Server;
using Hebb.Editor.Server.Protocol;
using Hebb.Editor.Sessions;
using Hebb.Editor.Sessions.Projects;
using Hebb.Editor.Sessions.Scenes;

namespace Hebb.Editor.Benchmarks;

/// <summary>
/// The editor on the CartPole sample: agents learn in the game while a tab watches it, and a classifier's layers and why it answers as it does,
/// over a real socket.
/// </summary>
/// <param name="device">Where to compute.</param>
/// <param name="limit">When to give up.</param>
internal sealed class EditorWorkload(DeviceRequest device, TimeSpan limit)
{
    private const double FramesPerSecond = 60;
    private const float StepsPerFrame = 8;
    private const double LearningMilliseconds = 6;
    private const double ShortestSeconds = 20;
    private const int PictureSide = 28;
    private static readonly TimeSpan PictureTime = TimeSpan.FromMilliseconds(33);
    private static readonly ushort Explained = Channels.Explanation(ExplanationKind.Saliency, null);
    private static readonly ushort[] Watched = [Channels.Play, Channels.Learning, Channels.Answer, Channels.FirstLayer, Channels.FirstLayer + 1, Explained];

    private readonly Stopwatch watch = new();
    private double seconds = double.PositiveInfinity;
    private double evaluation = double.NaN;
    private long decisions;
    private int tiles;
    private int explanations;

    /// <summary>Plays until the evaluation is good enough, but long enough for frames to be counted; or until the time is over.</summary>
    public async Task<EditorMeasurement> RunAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("hebb-bench").FullName;
        try
        {
            var project = Path.Combine(folder, "project");
            ProjectTemplate.Find("CartPole").Create(project);
            Directory.CreateDirectory(Path.Combine(project, "models"));
            File.Copy(Path.Combine(Repository.Root, "Samples", "Digits", "digits.hebb"), Path.Combine(project, "models", ModelShelf.FileName));
            await using var server = await EditorServer.StartAsync(new EditorOptions(project, 0, device));
            using var tab = await EditorTab.OpenAsync(server, cancellation);
            return await MeasureAsync(server.Session, tab, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<EditorMeasurement> MeasureAsync(EditorSession session, EditorTab tab, CancellationToken cancellation)
    {
        await tab.WatchAsync(Watched, cancellation);
        await session.AskModelAsync(model => model.Labels.Count);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ended.CancelAfter(limit);
        watch.Start();
        session.Scene.Play();
        session.Scene.SetFrameRate(FramesPerSecond);
        session.Scene.SetTimeScale(StepsPerFrame);
        session.Scene.SetBudget(LearningMilliseconds);
        var showing = ShowAsync(tab, ended.Token);
        try
        {
            while (double.IsInfinity(seconds) || watch.Elapsed.TotalSeconds < ShortestSeconds)
            {
                await TakeAsync(tab, ended.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The limit; what was measured so far is told.
        }

        var frames = session.Scene.FrameTimes!;
        var measurement = new EditorMeasurement(seconds, decisions, evaluation, frames.Percentile(0.5), frames.Percentile(0.99), tiles / watch.Elapsed.TotalSeconds, explanations / watch.Elapsed.TotalSeconds);
        await ended.CancelAsync();
        await showing;
        session.Scene.Stop();
        return measurement;
    }

    private async Task TakeAsync(EditorTab tab, CancellationToken cancellation)
    {
        var (channel, payload) = await tab.NextAsync(cancellation);
        await tab.AcknowledgeAsync(channel, cancellation);
        if (channel == Channels.FirstLayer)
        {
            tiles++;
        }
        else if (channel == Explained)
        {
            explanations++;
        }
        else if (channel == Channels.Learning)
        {
            foreach (var point in JsonSerializer.Deserialize<LearningPoint[]>(payload.Span, EditorJson.Options)!.Where(point => point.Evaluation is not null))
            {
                evaluation = point.Evaluation!.Value;
                if (evaluation >= CartPole.Threshold && double.IsInfinity(seconds))
                {
                    (seconds, decisions) = (watch.Elapsed.TotalSeconds, point.Decisions);
                }
            }
        }
    }

    /// <summary>Shows digits as a camera would.</summary>
    private static async Task ShowAsync(EditorTab tab, CancellationToken cancellation)
    {
        var digits = DigitGenerator.Create(64, 1, seed: 1).Train;
        try
        {
            for (var index = 0; ; index = (index + 1) % digits.Count)
            {
                await tab.ShowAsync(PictureSide, digits.GetImage(index).Pixels, cancellation);
                await Task.Delay(PictureTime, cancellation);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // Enough was shown.
        }
    }
}
