using Hebb.Imaging;
using Hebb.Models.Inspection;
using Hebb.Tensors;

namespace Hebb.Editor.Server.Protocol;

/// <summary>Sends what the layers of the followed agent's policy answer: first what it sees, then layer by layer.</summary>
internal sealed class PolicyFrames(Hub hub)
{
    private readonly List<FrameTopic> topics = [];

    /// <summary>Called on the game's thread.</summary>
    public void Show(float[] observation, ActivationProbe probe)
    {
        Show(0, observation, new TensorShape(observation.Length));
        for (var call = 0; call < probe.Calls.Count; call++)
        {
            Show(call + 1, probe.Values(call), probe.ShapeOf(call));
        }
    }

    private void Show(int place, ReadOnlySpan<float> values, TensorShape shape)
    {
        while (topics.Count <= place)
        {
            topics.Add(hub.Add(new FrameTopic((ushort)(Channels.FirstPolicyLayer + topics.Count))));
        }

        if (hub.IsWatched(topics[place].Channel))
        {
            topics[place].Show(LiveFrames.OfTiles(TensorTiles.Of(values, shape)));
        }
    }
}
