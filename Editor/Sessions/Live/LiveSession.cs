using System.Diagnostics;
using Hebb.Data.Images;
using Hebb.Editor.Sessions.Models;

namespace Hebb.Editor.Sessions.Live;

/// <summary>Shows the present model what the camera or the pad sees, again and again: only the latest picture counts.</summary>
internal sealed class LiveSession(ModelWorker worker, ModelShelf shelf)
{
    /// <summary>A picture that stays is shown anew this often while the model learns.</summary>
    private static readonly TimeSpan RefreshTime = TimeSpan.FromMilliseconds(50);

    private Image? picture;
    private bool isWaiting;
    private long lastAnswer;
    private readonly Lock gate = new();

    /// <summary>Raised on the models' thread after every answer, while the model still holds what its layers said.</summary>
    public event Action<LiveModel, LiveAnswer>? Answered;

    /// <summary>Replaces the picture.</summary>
    public void Show(Image newest)
    {
        lock (gate)
        {
            picture = newest;
        }

        Ask();
    }

    /// <summary>Shows the picture again, because the model may be another one. Not more often than the eye can follow.</summary>
    public void Refresh()
    {
        if (Stopwatch.GetElapsedTime(lastAnswer) >= RefreshTime)
        {
            Ask();
        }
    }

    /// <summary>Shows the picture again, because somebody looks who did not before.</summary>
    public void Repeat() => Ask();

    private void Ask()
    {
        lock (gate)
        {
            if (isWaiting || picture is null)
            {
                return;
            }

            isWaiting = true;
        }

        worker.Post(Answer);
    }

    private void Answer()
    {
        Image shown;
        lock (gate)
        {
            isWaiting = false;
            shown = picture!;
        }

        if (shelf.Present is not { } model)
        {
            return;
        }

        var start = Stopwatch.GetTimestamp();
        var prepared = model.Show(shown);
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        lastAnswer = Stopwatch.GetTimestamp();
        Answered?.Invoke(model, new LiveAnswer(model.Labels, model.Probabilities(), milliseconds, prepared));
    }
}
