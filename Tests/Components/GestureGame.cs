using Hebb.Components;
using Hebb.Devices;
using Hebb.Editor.Playing;
using Hebb.Samples.PlayerGestures;
using Hebb.Scene;
using UnityEngine;

namespace Hebb.Tests.Components;

/// <summary>The sample PlayerGestures, played by the keys of a keyboard.</summary>
internal sealed class GestureGame : IDisposable
{
    private const int AcrossTheSheet = 60;

    private readonly StringWriter log = new();
    private readonly DeviceRequest before = SharedDevice.Request;
    private readonly System.Random random = new(1);

    /// <param name="saves">The folder for files that last: a game that is started with the folder of another goes on where that ended.</param>
    public GestureGame(string saves)
    {
        SharedDevice.Request = DeviceRequest.Of(DeviceKind.Cpu);
        var scene = SampleScene.FileOf("PlayerGestures");
        Player = new HeadlessPlayer(new GameContent(Path.GetDirectoryName(scene)!, typeof(GesturePad).Assembly).CreateOptions(saves, log));
        Player.Load(scene);
        Player.Step();
    }

    public HeadlessPlayer Player { get; }

    public GestureBook Book => Player.World.FindAll<GestureBook>()[0];

    public ImageClassifier Classifier => Player.World.FindAll<ImageClassifier>()[0];

    /// <summary>Everything that was logged so far.</summary>
    public string Log => log.ToString();

    /// <summary>A tick: down to the right, then far up to the right.</summary>
    public void DrawTick() => Draw(5, 30, ([KeyCode.RightArrow, KeyCode.DownArrow], 14), ([KeyCode.RightArrow, KeyCode.UpArrow], 34));

    /// <summary>Two steps of stairs.</summary>
    public void DrawStairs() => Draw(5, 5, ([KeyCode.RightArrow], 18), ([KeyCode.UpArrow], 18), ([KeyCode.RightArrow], 18), ([KeyCode.UpArrow], 18));

    /// <summary>A triangle, which the game knows from the start.</summary>
    public void DrawTriangle() => Draw(8, 8, ([KeyCode.RightArrow, KeyCode.UpArrow], 28), ([KeyCode.RightArrow, KeyCode.DownArrow], 28), ([KeyCode.LeftArrow], 40));

    /// <summary>Holds keys for some frames.</summary>
    public void Hold(int frames, params KeyCode[] keys)
    {
        foreach (var key in keys)
        {
            Player.World.Keyboard.Press(key);
        }

        for (var frame = 0; frame < frames; frame++)
        {
            Player.Step();
        }

        foreach (var key in keys)
        {
            Player.World.Keyboard.Release(key);
        }

        Player.Step();
    }

    /// <summary>Draws on both own gestures' behalf until they are learned.</summary>
    public void TeachOwnGestures()
    {
        for (var example = 0; example < GestureBook.ExamplesNeeded; example++)
        {
            DrawTick();
            Hold(1, KeyCode.Alpha1);
            DrawStairs();
            Hold(1, KeyCode.Alpha2);
        }

        for (var wait = 0; wait < 6000 && Classifier.IsTraining; wait++)
        {
            Player.Step();
            Thread.Sleep(5);
        }
    }

    /// <summary>Lets the game read the sheet.</summary>
    public string Read()
    {
        Hold(1, KeyCode.Return);
        return Book.LastRead;
    }

    public void Dispose()
    {
        Player.Dispose();
        SharedDevice.Request = before;
    }

    /// <summary>Draws on a new sheet: from the corner at the lower left to a start, then strokes whose lengths vary by a few frames.</summary>
    private void Draw(int right, int up, params (KeyCode[] Keys, int Frames)[] strokes)
    {
        Hold(1, KeyCode.Backspace);
        Hold(AcrossTheSheet, KeyCode.LeftArrow, KeyCode.DownArrow);
        Hold(Varied(right), KeyCode.RightArrow);
        Hold(Varied(up), KeyCode.UpArrow);
        foreach (var (keys, frames) in strokes)
        {
            Hold(Varied(frames), [.. keys, KeyCode.Space]);
        }
    }

    private int Varied(int frames) => frames + random.Next(-3, 4);
}
