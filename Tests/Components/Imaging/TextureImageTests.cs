using Hebb.Components;
using Hebb.Data.Images;
using Hebb.Scene;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components.Imaging;

public class TextureImageTests
{
    private PlayedScene scene = null!;

    [SetUp]
    public void SetUp() => scene = new PlayedScene();

    [TearDown]
    public void TearDown() => scene.Dispose();

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(4)]
    public void A_picture_comes_back_from_a_texture_as_it_was(int channels)
    {
        var image = new Image(3, 2, channels, [.. Enumerable.Range(1, 6 * channels).Select(value => (byte)(7 * value))]);
        var expected = channels switch
        {
            4 => image,
            3 => ImageTransforms.ToRgba(image),
            _ => ImageTransforms.ToRgba(ImageTransforms.ToRgb(image)),
        };
        Assert.That(TextureImage.Read(TextureImage.Show(image)).Pixels, Is.EqualTo(expected.Pixels));
    }

    [Test]
    public void The_first_row_of_a_picture_is_the_top_of_the_texture()
    {
        var texture = TextureImage.Show(new Image(1, 2, 1, [200, 10]));
        Assert.That(texture.GetPixel(0, 1).r, Is.EqualTo(200 / 255f).Within(1e-3f));
        Assert.That(texture.GetPixel(0, 0).r, Is.EqualTo(10 / 255f).Within(1e-3f));
    }

    [Test]
    public void What_was_drawn_comes_back_with_its_top_row_first_and_the_active_texture_stays()
    {
        var camera = new GameObject("camera").AddComponent<Camera>();
        (camera.orthographic, camera.orthographicSize, camera.backgroundColor, camera.clearFlags) = (true, 1, Color.blue, CameraClearFlags.SolidColor);
        var square = new GameObject("square").AddComponent<SpriteRenderer>();
        (square.sprite, square.color) = (BuiltinSprites.Square, Color.red);
        (square.transform.position, square.transform.localScale) = (new Vector3(0, 1, 5), new Vector3(9, 1, 1));
        var (drawn, copy, active) = (new RenderTexture(3, 4, 0), new Texture2D(3, 4, TextureFormat.RGBA32, false), new RenderTexture(1, 1, 0));
        (camera.targetTexture, RenderTexture.active) = (drawn, active);
        camera.Render();

        var image = TextureImage.Read(drawn, copy);

        Assert.That((image.Width, image.Height, image.Channels), Is.EqualTo((3, 4, 4)));
        Assert.That(image.Row(0).ToArray(), Is.EqualTo(Enumerable.Repeat(new byte[] { 255, 0, 0, 255 }, 3).SelectMany(pixel => pixel)));
        Assert.That(image.Row(3).ToArray(), Is.EqualTo(Enumerable.Repeat(new byte[] { 0, 0, 255, 255 }, 3).SelectMany(pixel => pixel)));
        Assert.That(RenderTexture.active, Is.SameAs(active));
    }

    [Test]
    public void A_texture_takes_the_size_of_the_next_picture()
    {
        var texture = TextureImage.Show(new Image(1, 2, 1));
        var again = TextureImage.Show(new Image(5, 3, 3), texture);
        Assert.That(again, Is.SameAs(texture));
        Assert.That((texture.width, texture.height), Is.EqualTo((5, 3)));
    }
}
