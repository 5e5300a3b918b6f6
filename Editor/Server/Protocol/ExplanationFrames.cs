using Hebb.Authoring.Models;

namespace Hebb.Editor.Server.Protocol;

/// <summary>Sends why the model answers as it does, for the classes that tabs ask about: nothing is computed that nobody looks at.</summary>
internal sealed class ExplanationFrames(Hub hub)
{
    private readonly Dictionary<ushort, FrameTopic> topics = [];

    /// <summary>Called on the models' thread.</summary>
    public void Show(LiveModel model)
    {
        foreach (var kind in model.Explanations)
        {
            Show(model, kind, null);
            for (var label = 0; label < model.Labels.Count; label++)
            {
                Show(model, kind, label);
            }
        }
    }

    private void Show(LiveModel model, ExplanationKind kind, int? label)
    {
        var channel = Channels.Explanation(kind, label);
        if (hub.IsWatched(channel))
        {
            Topic(channel).Show(OfExplanation(model.Explain(kind, label)));
        }
        else if (topics.TryGetValue(channel, out var topic))
        {
            topic.Clear();
        }
    }

    private FrameTopic Topic(ushort channel)
    {
        if (!topics.TryGetValue(channel, out var topic))
        {
            topics[channel] = topic = hub.Add(new FrameTopic(channel));
        }

        return topic;
    }

    private static Frame OfExplanation(Explanation explanation) => LiveFrames.OfPicture(explanation.Picture.Image) with
    {
        Subject = explanation.Label,
        Low = explanation.Picture.Range.Lowest,
        High = explanation.Picture.Range.Highest,
    };
}
