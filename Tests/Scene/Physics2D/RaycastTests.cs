using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Physics;

internal sealed class RaycastTests : SceneTest
{
    private const float Tolerance = 1e-5f;

    [Test]
    public void A_ray_meets_the_near_side_of_a_box()
    {
        var box = Box(new Vector2(5, 0), new Vector2(2, 4));

        var hit = Physics2D.Raycast(Vector2.zero, new Vector2(3, 0), 10f);

        Assert.That(hit.collider == box, Is.True);
        Assert.That(hit.distance, Is.EqualTo(4f).Within(Tolerance));
        Assert.That(hit.fraction, Is.EqualTo(0.4f).Within(Tolerance));
        AssertNear(hit.point, new Vector2(4, 0));
        AssertNear(hit.normal, Vector2.left);
    }

    [Test]
    public void A_ray_meets_a_circle_where_the_formula_says()
    {
        var circle = new GameObject("circle").AddComponent<CircleCollider2D>();
        circle.transform.position = new Vector3(4, 1, 0);
        circle.radius = 2f;

        var hit = Physics2D.Raycast(Vector2.zero, Vector2.right);

        var x = 4f - MathF.Sqrt(3f);
        Assert.That(hit.distance, Is.EqualTo(x).Within(Tolerance));
        AssertNear(hit.normal, new Vector2(-MathF.Sqrt(3f) / 2f, -0.5f));
    }

    [Test]
    public void A_circle_is_scaled_by_the_larger_scale()
    {
        var circle = new GameObject("circle").AddComponent<CircleCollider2D>();
        circle.transform.position = new Vector3(10, 0, 0);
        circle.transform.localScale = new Vector3(2, 6, 1);

        Assert.That(Physics2D.Raycast(Vector2.zero, Vector2.right).distance, Is.EqualTo(7f).Within(Tolerance));
    }

    [Test]
    public void A_box_turned_by_45_degrees_shows_its_corner()
    {
        var box = Box(new Vector2(5, 0), new Vector2(2, 2));
        box.transform.rotation = Quaternion.Euler(0, 0, 45);

        var hit = Physics2D.Raycast(new Vector2(0, 0.5f), Vector2.right);

        Assert.That(hit.distance, Is.EqualTo(5f - MathF.Sqrt(2f) + 0.5f).Within(Tolerance));
        AssertNear(hit.normal, new Vector2(-1, 1).normalized);
    }

    [Test]
    public void A_box_follows_its_offset_scale_and_parent()
    {
        var parent = new GameObject("parent");
        var box = Box(Vector2.zero, new Vector2(1, 1));
        box.transform.SetParent(parent.transform, false);
        Assert.That(Physics2D.Raycast(new Vector2(-9, 0), Vector2.right).distance, Is.EqualTo(8.5f).Within(Tolerance));

        parent.transform.position = new Vector3(2, 0, 0);
        parent.transform.localScale = new Vector3(4, 1, 1);
        box.offset = new Vector2(0.5f, 0);

        Assert.That(Physics2D.Raycast(new Vector2(-9, 0), Vector2.right).distance, Is.EqualTo(11f).Within(Tolerance));
    }

    [Test]
    public void An_edge_is_hit_from_both_sides_and_its_normal_faces_the_ray()
    {
        var edge = new GameObject("edge").AddComponent<EdgeCollider2D>();
        edge.points = [new Vector2(3, -1), new Vector2(3, 1), new Vector2(6, 4)];

        AssertNear(Physics2D.Raycast(Vector2.zero, Vector2.right).normal, Vector2.left);
        AssertNear(Physics2D.Raycast(new Vector2(9, 0.5f), Vector2.left).normal, Vector2.right);
        Assert.That(Physics2D.Raycast(new Vector2(0, 2.5f), Vector2.right).distance, Is.EqualTo(4.5f).Within(Tolerance));
        Assert.That((bool)Physics2D.Raycast(new Vector2(0, 5), Vector2.right), Is.False);
    }

    [Test]
    public void A_ray_from_inside_hits_at_once_with_a_normal_against_it_unless_told_otherwise()
    {
        var box = Box(Vector2.zero, new Vector2(2, 2));
        var behind = Box(new Vector2(5, 0), new Vector2(2, 2));

        var inside = Physics2D.Raycast(new Vector2(0.5f, 0), Vector2.right);
        Assert.That(inside.collider == box, Is.True);
        Assert.That(inside.distance, Is.Zero);
        AssertNear(inside.normal, Vector2.left);
        AssertNear(inside.point, new Vector2(0.5f, 0));

        Physics2D.queriesStartInColliders = false;
        Assert.That(Physics2D.Raycast(new Vector2(0.5f, 0), Vector2.right).collider == behind, Is.True);
    }

    [Test]
    public void Layers_decide_what_is_hit_and_Ignore_Raycast_is_left_out_by_default()
    {
        var near = Box(new Vector2(2, 0), Vector2.one);
        var far = Box(new Vector2(5, 0), Vector2.one);
        near.gameObject.layer = 8;
        far.gameObject.layer = 9;

        Assert.That(Physics2D.Raycast(Vector2.zero, Vector2.right, 9f, 1 << 9).collider == far, Is.True);
        near.gameObject.layer = LayerMask.NameToLayer("Ignore Raycast");
        Assert.That(Physics2D.Raycast(Vector2.zero, Vector2.right).collider == far, Is.True);
        Assert.That(Physics2D.Raycast(Vector2.zero, Vector2.right, 9f, Physics2D.AllLayers).collider == near, Is.True);
    }

    [Test]
    public void Colliders_that_are_off_inactive_or_destroyed_are_not_hit()
    {
        var box = Box(new Vector2(2, 0), Vector2.one);

        box.enabled = false;
        Assert.That((bool)Physics2D.Raycast(Vector2.zero, Vector2.right), Is.False);
        box.enabled = true;
        Assert.That((bool)Physics2D.Raycast(Vector2.zero, Vector2.right), Is.True);
        box.gameObject.SetActive(false);
        Assert.That((bool)Physics2D.Raycast(Vector2.zero, Vector2.right), Is.False);
        box.gameObject.SetActive(true);
        UnityEngine.Object.DestroyImmediate(box.gameObject);
        Assert.That((bool)Physics2D.Raycast(Vector2.zero, Vector2.right), Is.False);
    }

    [Test]
    public void All_hits_come_the_nearest_first_and_only_as_many_as_fit()
    {
        foreach (var x in new[] { 7, 3, 9, 5 })
        {
            Box(new Vector2(x, 0), Vector2.one);
        }

        var hits = new RaycastHit2D[3];
        var count = Physics2D.Raycast(Vector2.zero, Vector2.right, new ContactFilter2D().NoFilter(), hits);
        var list = new List<RaycastHit2D>();
        Physics2D.Raycast(Vector2.zero, Vector2.right, new ContactFilter2D().NoFilter(), list, 6f);

        Assert.That(count, Is.EqualTo(3));
        Assert.That(hits.Select(hit => hit.distance), Is.EqualTo(new[] { 2.5f, 4.5f, 6.5f }).Within(Tolerance));
        Assert.That(list.Select(hit => hit.distance), Is.EqualTo(new[] { 2.5f, 4.5f }).Within(Tolerance));
    }

    [Test]
    public void Triggers_are_hit_unless_told_otherwise()
    {
        Box(new Vector2(2, 0), Vector2.one).isTrigger = true;
        Assert.That((bool)Physics2D.Raycast(Vector2.zero, Vector2.right), Is.True);

        Physics2D.queriesHitTriggers = false;

        Assert.That((bool)Physics2D.Raycast(Vector2.zero, Vector2.right), Is.False);
    }

    [Test]
    public void A_ray_of_no_length_or_no_direction_hits_only_what_it_begins_in()
    {
        Box(new Vector2(2, 0), Vector2.one);

        Assert.That((bool)Physics2D.Raycast(Vector2.zero, Vector2.zero), Is.False);
        Assert.That((bool)Physics2D.Raycast(Vector2.zero, Vector2.right, 1.4f), Is.False);
        Assert.That((bool)Physics2D.Raycast(new Vector2(2, 0), Vector2.zero), Is.True);
    }

    [Test]
    public void A_ray_agrees_with_the_rays_against_each_piece_of_a_long_edge()
    {
        var random = new System.Random(7);
        var points = Enumerable.Range(0, 101).Select(i => new Vector2((i * 0.3f) - 15f, (float)random.NextDouble() * 6f)).ToArray();
        var whole = new GameObject("whole").AddComponent<EdgeCollider2D>();
        whole.points = points;
        whole.gameObject.layer = 8;
        for (var i = 0; i < 100; i++)
        {
            var piece = new GameObject("piece").AddComponent<EdgeCollider2D>();
            piece.points = [points[i], points[i + 1]];
            piece.gameObject.layer = 9;
        }

        var hits = 0;
        for (var i = 0; i < 500; i++)
        {
            var origin = new Vector2((float)random.NextDouble() * 40f - 20f, (float)random.NextDouble() * 12f - 3f);
            var angle = (float)random.NextDouble() * 7f;
            var direction = new Vector2(MathF.Cos(angle), MathF.Sin(angle));
            var expected = Physics2D.Raycast(origin, direction, 12f, 1 << 9);
            var actual = Physics2D.Raycast(origin, direction, 12f, 1 << 8);
            Assert.That((bool)actual, Is.EqualTo((bool)expected));
            Assert.That(actual.distance, Is.EqualTo(expected.distance));
            hits += actual ? 1 : 0;
        }

        Assert.That(hits, Is.InRange(50, 450));
    }

    private static BoxCollider2D Box(Vector2 position, Vector2 size)
    {
        var box = new GameObject("box").AddComponent<BoxCollider2D>();
        box.transform.position = position;
        box.size = size;
        return box;
    }

    private static void AssertNear(Vector2 actual, Vector2 expected)
    {
        Assert.That(actual.x, Is.EqualTo(expected.x).Within(Tolerance));
        Assert.That(actual.y, Is.EqualTo(expected.y).Within(Tolerance));
    }
}
