using Hebb.Authoring.Live;
using Hebb.Authoring.Models;
using Hebb.Data.Images;
using Hebb.Imaging;

namespace Hebb.Editor.Server.Protocol;

/// <summary>Sends what the model says of a picture, and the maps of its layers as long as somebody looks at them.</summary>
internal sealed class LiveFrames
{
    private readonly Hub hub;
    private readonly FrameTopic answer;
    private readonly FrameTopic input;
    private readonly List<FrameTopic> layers = [];

    public LiveFrames(Hub hub)
    {
        this.hub = hub;
        answer = hub.Add(new FrameTopic(Channels.Answer));
        input = hub.Add(new FrameTopic(Channels.Input));
    }

    /// <summary>Called on the models' thread.</summary>
    public void Show(LiveModel model, LiveAnswer said)
    {
        answer.Show(Frame.OfJson(new { said.Labels, said.Probabilities, said.Milliseconds }));
        input.Show(OfPicture(said.Prepared));
        while (layers.Count < model.Calls.Count)
        {
            layers.Add(hub.Add(new FrameTopic((ushort)(Channels.FirstLayer + layers.Count))));
        }

        for (var call = 0; call < model.Calls.Count; call++)
        {
            if (hub.IsWatched(layers[call].Channel))
            {
                layers[call].Show(OfTiles(TensorTiles.Of(model.Values(call), model.ShapeOf(call))));
            }
        }
    }

    /// <summary>A picture as it is.</summary>
    public static Frame OfPicture(Image picture) => new(Format(picture.Channels), picture.Pixels) { Width = picture.Width, Height = picture.Height, Tiles = 1 };

    /// <summary>Tiles as levels; the page gives them their colours.</summary>
    public static Frame OfTiles(TensorTiles tiles) => new(PixelFormat.R8, tiles.Levels)
    {
        Width = tiles.Width,
        Height = tiles.Height,
        Tiles = tiles.Count,
        Low = tiles.Scale.Low,
        High = tiles.Scale.High,
    };

    private static PixelFormat Format(int channels) => channels switch { 1 => PixelFormat.R8, 3 => PixelFormat.Rgb8, _ => PixelFormat.Rgba8 };
}
