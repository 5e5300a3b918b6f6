using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Rendering;

internal sealed class TextureTests : SceneTest
{
    [TestCase(TextureFormat.RGBA32)]
    [TestCase(TextureFormat.ARGB32)]
    [TestCase(TextureFormat.BGRA32)]
    [TestCase(TextureFormat.RGBAFloat)]
    public void Every_format_with_all_parts_gives_back_what_was_set(TextureFormat format)
    {
        var texture = new Texture2D(3, 2, format, false);
        var colors = Enumerable.Range(0, 6).Select(i => new Color32((byte)i, (byte)(i * 10), (byte)(i * 20), (byte)(255 - i))).ToArray();

        texture.SetPixels32(colors);

        Assert.That(texture.GetPixels32(), Is.EqualTo(colors));
        var copy = new Texture2D(3, 2, format, false);
        copy.LoadRawTextureData(texture.GetRawTextureData());
        Assert.That(copy.GetPixels32(), Is.EqualTo(colors));
    }

    [Test]
    public void The_bytes_of_RGB24_are_red_green_blue_from_the_lowest_row()
    {
        var texture = new Texture2D(1, 2, TextureFormat.RGB24, false);
        texture.SetPixel(0, 0, new Color32(1, 2, 3, 255));
        texture.SetPixel(0, 1, new Color32(4, 5, 6, 255));

        Assert.That(texture.GetRawTextureData(), Is.EqualTo(new byte[] { 1, 2, 3, 4, 5, 6 }));
    }

    [Test]
    public void Too_few_bytes_are_refused_with_both_counts()
    {
        var texture = new Texture2D(4, 4, TextureFormat.RGBA32, false);

        Assert.That(() => texture.LoadRawTextureData(new byte[63]), Throws.ArgumentException.With.Message.Contains("64").And.Message.Contains("63"));
        Assert.That(() => texture.SetPixels32(new Color32[15]), Throws.ArgumentException.With.Message.Contains("15"));
        Assert.That(() => new Texture2D(0, 4), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(TextureWrapMode.Clamp, -1, 0)]
    [TestCase(TextureWrapMode.Clamp, 7, 2)]
    [TestCase(TextureWrapMode.Repeat, -1, 2)]
    [TestCase(TextureWrapMode.Repeat, 7, 1)]
    [TestCase(TextureWrapMode.Mirror, -1, 0)]
    [TestCase(TextureWrapMode.Mirror, 3, 2)]
    [TestCase(TextureWrapMode.Mirror, 4, 1)]
    [TestCase(TextureWrapMode.MirrorOnce, -2, 1)]
    public void Outside_the_edges_the_wrap_mode_decides(TextureWrapMode mode, int asked, int read)
    {
        var texture = new Texture2D(3, 1, TextureFormat.R8, false) { wrapMode = mode };
        texture.LoadRawTextureData([10, 20, 30]);

        Assert.That(((Color32)texture.GetPixel(asked, 0)).r, Is.EqualTo((read + 1) * 10));
    }

    [Test]
    public void Reading_without_an_active_render_texture_says_what_to_do()
    {
        RenderTexture.active = null!;

        Assert.That(() => new Texture2D(1, 1).ReadPixels(new Rect(0, 0, 1, 1), 0, 0), Throws.InvalidOperationException.With.Message.Contains("RenderTexture.active"));
    }
}
