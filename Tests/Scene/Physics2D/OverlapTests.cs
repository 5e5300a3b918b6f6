using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Physics;

internal sealed class OverlapTests : SceneTest
{
    [Test]
    public void A_point_is_found_in_a_turned_box_and_in_a_polygon_with_a_notch()
    {
        var box = new GameObject("box").AddComponent<BoxCollider2D>();
        box.transform.rotation = Quaternion.Euler(0, 0, 45);
        Assert.That(Physics2D.OverlapPoint(new Vector2(0.7f, 0)) == box, Is.True);
        Assert.That(Physics2D.OverlapPoint(new Vector2(0.45f, 0.45f)) == null, Is.True);

        var notched = new GameObject("polygon").AddComponent<PolygonCollider2D>();
        notched.points = [new Vector2(10, 0), new Vector2(14, 0), new Vector2(14, 4), new Vector2(12, 1), new Vector2(10, 4)];
        Assert.That(notched.OverlapPoint(new Vector2(10.5f, 2)), Is.True);
        Assert.That(notched.OverlapPoint(new Vector2(12, 2)), Is.False);
    }

    [TestCase(1.4f, false)]
    [TestCase(1.6f, true)]
    public void A_circle_touches_a_box_from_its_side(float radius, bool touches)
    {
        new GameObject("box").AddComponent<BoxCollider2D>();

        Assert.That(Physics2D.OverlapCircle(new Vector2(2, 0), radius) != null, Is.EqualTo(touches));
    }

    [Test]
    public void A_circle_touches_an_edge_and_a_circle_and_holds_a_small_box()
    {
        var edge = new GameObject("edge").AddComponent<EdgeCollider2D>();
        var circle = new GameObject("circle").AddComponent<CircleCollider2D>();
        circle.transform.position = new Vector3(10, 0, 0);
        var small = new GameObject("small").AddComponent<BoxCollider2D>();
        small.transform.position = new Vector3(20, 0, 0);

        Assert.That(Physics2D.OverlapCircle(new Vector2(0, 1), 0.9f) == null, Is.True);
        Assert.That(Physics2D.OverlapCircle(new Vector2(0, 1), 1.1f) == edge, Is.True);
        Assert.That(Physics2D.OverlapCircle(new Vector2(12, 0), 1.4f) == null, Is.True);
        Assert.That(Physics2D.OverlapCircle(new Vector2(12, 0), 1.6f) == circle, Is.True);
        Assert.That(Physics2D.OverlapCircle(new Vector2(20, 0), 9f) == small, Is.True);
    }

    [TestCase(0f, false)]
    [TestCase(45f, true)]
    public void A_turned_box_reaches_farther_with_its_corner(float angle, bool touches)
    {
        new GameObject("wall").AddComponent<BoxCollider2D>().transform.position = new Vector3(1.6f, 0, 0);

        Assert.That(Physics2D.OverlapBox(Vector2.zero, new Vector2(2, 2), angle) != null, Is.EqualTo(touches));
    }

    [Test]
    public void Boxes_that_cross_without_a_corner_inside_the_other_overlap()
    {
        new GameObject("beam").AddComponent<BoxCollider2D>().size = new Vector2(10, 0.5f);

        Assert.That(Physics2D.OverlapBox(Vector2.zero, new Vector2(0.5f, 10f), 0f) != null, Is.True);
    }

    [Test]
    public void Results_fill_an_array_and_a_filter_chooses_layers()
    {
        for (var i = 0; i < 4; i++)
        {
            new GameObject("box" + i) { layer = i % 2 == 0 ? 8 : 9 }.AddComponent<BoxCollider2D>();
        }

        var filter = default(ContactFilter2D);
        filter.SetLayerMask(1 << 9);
        var found = new Collider2D[3];

        Assert.That(Physics2D.OverlapCircle(Vector2.zero, 1f, filter, found), Is.EqualTo(2));
        Assert.That(found.Take(2).Select(collider => collider.name), Is.EqualTo(new[] { "box1", "box3" }));
        Assert.That(Physics2D.OverlapBox(Vector2.zero, Vector2.one, 0f, new ContactFilter2D().NoFilter(), found), Is.EqualTo(3));
    }

    [Test]
    public void Bounds_and_the_nearest_point_are_those_of_the_shape_in_the_world()
    {
        var box = new GameObject("box").AddComponent<BoxCollider2D>();
        box.size = new Vector2(2, 4);
        box.transform.rotation = Quaternion.Euler(0, 0, 90);
        box.transform.position = new Vector3(1, 1, 0);

        Assert.That(box.bounds.size.x, Is.EqualTo(4f).Within(1e-5f));
        Assert.That(box.bounds.size.y, Is.EqualTo(2f).Within(1e-5f));
        Assert.That(box.ClosestPoint(new Vector2(1, 9)) == new Vector2(1, 2), Is.True);
        Assert.That(box.ClosestPoint(new Vector2(1, 1.5f)) == new Vector2(1, 1.5f), Is.True);
    }

    [Test]
    public void A_box_overlaps_a_long_edge_just_when_it_overlaps_one_of_its_pieces()
    {
        var random = new System.Random(3);
        var points = Enumerable.Range(0, 60).Select(i => new Vector2((i * 0.5f) - 15f, (float)random.NextDouble() * 6f)).ToArray();
        var whole = new GameObject("whole") { layer = 8 }.AddComponent<EdgeCollider2D>();
        whole.points = points;
        for (var i = 0; i + 1 < points.Length; i++)
        {
            new GameObject("piece") { layer = 9 }.AddComponent<EdgeCollider2D>().points = [points[i], points[i + 1]];
        }

        var overlaps = 0;
        for (var i = 0; i < 500; i++)
        {
            var center = new Vector2(((float)random.NextDouble() * 40f) - 20f, ((float)random.NextDouble() * 12f) - 3f);
            var size = new Vector2((float)random.NextDouble() * 2f, (float)random.NextDouble());
            var angle = (float)random.NextDouble() * 360f;
            var expected = Physics2D.OverlapBox(center, size, angle, 1 << 9) != null;
            Assert.That(Physics2D.OverlapBox(center, size, angle, 1 << 8) != null, Is.EqualTo(expected));
            overlaps += expected ? 1 : 0;
        }

        Assert.That(overlaps, Is.InRange(50, 450));
    }
}
