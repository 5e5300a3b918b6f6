using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Rendering;

internal sealed class CameraTests : SceneTest
{
    private Camera camera = null!;

    [SetUp]
    public void MakeCamera()
    {
        camera = new GameObject("camera") { tag = "MainCamera" }.AddComponent<Camera>();
        camera.transform.position = new Vector3(0, 0, -10);
        camera.orthographic = true;
        camera.orthographicSize = 5f;
        camera.clearFlags = CameraClearFlags.SolidColor;
        camera.backgroundColor = Color.black;
        camera.targetTexture = new RenderTexture(20, 10, 0);
    }

    [Test]
    public void An_empty_scene_is_the_background()
    {
        camera.backgroundColor = new Color(0.2f, 0.4f, 0.6f, 1f);

        Assert.That(Render().GetPixels32(), Is.All.EqualTo(new Color32(51, 102, 153, 255)));
    }

    [Test]
    public void A_square_covers_exactly_the_pixels_whose_middles_it_holds()
    {
        Square(new Vector2(2, 1), Color.red).transform.localScale = new Vector3(3, 2, 1);

        var picture = Render();

        for (var y = 0; y < 10; y++)
        {
            for (var x = 0; x < 20; x++)
            {
                float worldX = x + 0.5f - 10f, worldY = y + 0.5f - 5f;
                var inside = worldX >= 0.5f && worldX < 3.5f && worldY >= 0f && worldY < 2f;
                Assert.That(picture.GetPixel(x, y), Is.EqualTo(inside ? Color.red : Color.black), $"({x}, {y})");
            }
        }
    }

    [TestCase(0f)]
    [TestCase(30f)]
    [TestCase(90f)]
    [TestCase(217f)]
    public void A_turned_square_covers_the_pixels_whose_middles_it_holds(float angle)
    {
        camera.targetTexture = new RenderTexture(61, 47, 0);
        var square = Square(new Vector2(0.3f, -0.2f), Color.green);
        square.transform.rotation = Quaternion.Euler(0, 0, angle);
        square.transform.localScale = new Vector3(6, 3, 1);

        var picture = Render();

        var wrong = 0;
        for (var y = 0; y < 47; y++)
        {
            for (var x = 0; x < 61; x++)
            {
                var world = camera.ScreenToWorldPoint(new Vector3(x + 0.5f, y + 0.5f, 10f));
                var local = square.transform.InverseTransformPoint(world);
                var edge = Mathf.Max(Mathf.Abs(local.x), Mathf.Abs(local.y));
                var sure = Mathf.Abs(edge - 0.5f) > 1e-3f;
                wrong += sure && (picture.GetPixel(x, y) == Color.green) != (edge < 0.5f) ? 1 : 0;
            }
        }

        Assert.That(wrong, Is.Zero);
    }

    [Test]
    public void A_circle_has_the_area_of_a_circle()
    {
        camera.targetTexture = new RenderTexture(200, 200, 0);
        var circle = Square(Vector2.zero, Color.white);
        circle.sprite = BuiltinSprites.Circle;
        circle.transform.localScale = new Vector3(8, 8, 1);

        var lit = Render().GetPixels32().Count(pixel => pixel.r == 255);

        Assert.That(lit, Is.EqualTo(MathF.PI * 80f * 80f).Within(150));
    }

    [Test]
    public void Two_squares_side_by_side_neither_overlap_nor_leave_a_gap()
    {
        camera.targetTexture = new RenderTexture(37, 29, 0);
        Square(new Vector2(-0.5f, 0), new Color(1, 1, 1, 0.5f));
        Square(new Vector2(0.5f, 0), new Color(1, 1, 1, 0.5f));
        new GameObject("none");

        var shades = Render().GetPixels32().Select(pixel => pixel.r).Distinct();

        Assert.That(shades, Is.EquivalentTo(new byte[] { 0, 128 }));
    }

    [Test]
    public void Higher_sorting_orders_lie_over_lower_ones_and_of_equal_ones_the_nearer()
    {
        Square(Vector2.zero, Color.red).sortingOrder = 1;
        Square(Vector2.zero, Color.green).sortingOrder = 0;
        Square(new Vector2(5, 0), Color.red).transform.position += Vector3.forward;
        Square(new Vector2(5, 0), Color.green);

        var picture = Render();

        Assert.That(picture.GetPixel(9, 4), Is.EqualTo(Color.red));
        Assert.That(picture.GetPixel(14, 4), Is.EqualTo(Color.green));
    }

    [Test]
    public void What_is_off_inactive_behind_or_on_a_layer_that_is_not_seen_is_not_drawn()
    {
        Square(Vector2.zero, Color.red).enabled = false;
        Square(Vector2.zero, Color.red).gameObject.SetActive(false);
        Square(Vector2.zero, Color.red).transform.position = new Vector3(0, 0, -20);
        Square(Vector2.zero, Color.red).gameObject.layer = 8;
        camera.cullingMask = ~(1 << 8);

        Assert.That(Render().GetPixels32().Any(pixel => pixel.r > 0), Is.False);
    }

    [Test]
    public void A_picture_is_drawn_the_right_way_up_and_flipped_on_demand()
    {
        camera.orthographicSize = 1f;
        camera.targetTexture = new RenderTexture(2, 2, 0);
        var texture = new Texture2D(2, 2, TextureFormat.RGBA32, false) { filterMode = FilterMode.Point };
        texture.SetPixels([Color.red, Color.green, Color.blue, Color.white]);
        var renderer = Square(Vector2.zero, Color.white);
        renderer.sprite = Sprite.Create(texture, new Rect(0, 0, 2, 2), new Vector2(0.5f, 0.5f), 1f);

        Assert.That(Render().GetPixels(), Is.EqualTo(new[] { Color.red, Color.green, Color.blue, Color.white }));
        renderer.flipX = true;
        Assert.That(Render().GetPixels(), Is.EqualTo(new[] { Color.green, Color.red, Color.white, Color.blue }));
        renderer.flipY = true;
        Assert.That(Render().GetPixels(), Is.EqualTo(new[] { Color.white, Color.blue, Color.green, Color.red }));
    }

    [Test]
    public void A_line_has_its_width_and_follows_its_points()
    {
        var line = new GameObject("line").AddComponent<LineRenderer>();
        line.positionCount = 3;
        line.SetPositions([new Vector3(-8, 0, 0), new Vector3(0, 0, 0), new Vector3(0, 4, 0)]);
        line.startWidth = line.endWidth = 2f;
        line.startColor = line.endColor = Color.white;

        var picture = Render();

        Assert.That(Column(picture, 5), Is.EqualTo("0000110000"));
        Assert.That(Column(picture, 10), Is.EqualTo("0000111110").Or.EqualTo("0000011110"));
        Assert.That(Column(picture, 12), Is.EqualTo("0000000000"));
    }

    [Test]
    public void Points_of_the_world_and_of_the_screen_belong_together()
    {
        camera.transform.rotation = Quaternion.Euler(0, 0, 90);
        var screen = camera.WorldToScreenPoint(new Vector3(1, 2, 0));

        Assert.That(screen.x, Is.EqualTo(12f).Within(1e-4f));
        Assert.That(screen.y, Is.EqualTo(4f).Within(1e-4f));
        Assert.That(screen.z, Is.EqualTo(10f).Within(1e-4f));
        Assert.That(camera.ScreenToWorldPoint(screen) == new Vector3(1, 2, 0), Is.True);
        Assert.That(Camera.main == camera, Is.True);
    }

    [Test]
    public void A_perspective_camera_says_once_that_it_cannot_draw()
    {
        camera.orthographic = false;

        camera.Render();
        camera.Render();

        Assert.That(Log.ToString().Split("orthographic to true"), Has.Length.EqualTo(2));
    }

    [Test]
    public void A_camera_with_a_target_draws_in_every_frame_by_itself()
    {
        Square(Vector2.zero, Color.white);
        Player.Step();

        Assert.That(Read(camera.targetTexture).GetPixels32().Any(pixel => pixel.r == 255), Is.True);
    }

    private static string Column(Texture2D picture, int x) =>
        string.Concat(Enumerable.Range(0, picture.height).Select(y => picture.GetPixel(x, y).r > 0.5f ? '1' : '0'));

    private static SpriteRenderer Square(Vector2 position, Color color)
    {
        var renderer = new GameObject("square").AddComponent<SpriteRenderer>();
        renderer.transform.position = position;
        renderer.sprite = BuiltinSprites.Square;
        renderer.color = color;
        return renderer;
    }

    private static Texture2D Read(RenderTexture target)
    {
        RenderTexture.active = target;
        var picture = new Texture2D(target.width, target.height, TextureFormat.RGBA32, false);
        picture.ReadPixels(new Rect(0, 0, target.width, target.height), 0, 0);
        picture.Apply();
        return picture;
    }

    private Texture2D Render()
    {
        camera.Render();
        return Read(camera.targetTexture);
    }
}
