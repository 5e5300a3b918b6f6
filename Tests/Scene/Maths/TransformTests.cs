using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Maths;

internal sealed class TransformTests : SceneTest
{
    [Test]
    public void A_child_moves_turns_and_grows_with_its_parent()
    {
        var parent = new GameObject("parent").transform;
        var child = new GameObject("child").transform;
        child.SetParent(parent);
        child.localPosition = new Vector3(1, 0, 0);
        parent.position = new Vector3(5, 5, 0);
        parent.localScale = new Vector3(2, 2, 2);
        parent.rotation = Quaternion.Euler(0, 0, 90);

        AssertNear(child.position, new Vector3(5, 7, 0));
        AssertNear(child.right, Vector3.up);
        AssertNear(child.lossyScale, new Vector3(2, 2, 2));
    }

    [Test]
    public void Changing_the_parent_keeps_the_place_in_the_world_or_the_local_one()
    {
        var parent = new GameObject("parent").transform;
        parent.SetPositionAndRotation(new Vector3(3, -2, 1), Quaternion.Euler(10, 20, 30));
        parent.localScale = new Vector3(2, 2, 2);
        var child = new GameObject("child").transform;
        child.SetPositionAndRotation(new Vector3(1, 2, 3), Quaternion.Euler(0, 0, 45));

        child.SetParent(parent, true);
        AssertNear(child.position, new Vector3(1, 2, 3));
        AssertNear(child.eulerAngles, new Vector3(0, 0, 45));
        AssertNear(child.lossyScale, Vector3.one);

        child.SetParent(null, true);
        child.SetParent(parent, false);
        AssertNear(child.localPosition, new Vector3(1, 2, 3));
    }

    [Test]
    public void Setting_the_world_place_of_a_child_and_asking_for_it_agree()
    {
        var parent = new GameObject("parent").transform;
        parent.SetPositionAndRotation(new Vector3(3, -2, 1), Quaternion.Euler(10, 20, 30));
        var child = new GameObject("child").transform;
        child.SetParent(parent);

        child.position = new Vector3(-4, 5, 6);
        child.rotation = Quaternion.Euler(70, 60, 50);

        AssertNear(child.position, new Vector3(-4, 5, 6));
        AssertNear(child.eulerAngles, new Vector3(70, 60, 50));
        AssertNear(child.InverseTransformPoint(child.TransformPoint(1, 2, 3)), new Vector3(1, 2, 3));
        AssertNear(child.InverseTransformDirection(child.TransformDirection(Vector3.up)), Vector3.up);
    }

    [Test]
    public void An_object_cannot_come_below_itself()
    {
        var parent = new GameObject("parent").transform;
        var child = new GameObject("child").transform;
        child.SetParent(parent);

        parent.SetParent(child);

        Assert.That(parent.parent == null, Is.True);
        Assert.That(Log.ToString(), Does.Contain("parent cannot become a child of parent/child"));
    }

    [Test]
    public void Euler_angles_turn_about_z_then_x_then_y()
    {
        AssertNear(Quaternion.Euler(90, 0, 90) * Vector3.right, Vector3.forward);
        AssertNear(Quaternion.Euler(0, 90, 90) * Vector3.right, Vector3.up);
        AssertNear(Quaternion.Euler(0, 90, 0) * Vector3.forward, Vector3.right);
        AssertNear(Quaternion.Euler(90, 0, 0) * Vector3.forward, Vector3.down);
    }

    [Test]
    public void Looking_at_a_point_turns_the_z_axis_to_it()
    {
        var eye = new GameObject("eye").transform;
        eye.position = new Vector3(1, 1, 1);

        eye.LookAt(new Vector3(4, 5, 1));

        AssertNear(eye.forward, new Vector3(0.6f, 0.8f, 0f));
        Assert.That(Vector3.Dot(eye.right, Vector3.up), Is.EqualTo(0f).Within(1e-5f));
    }

    [Test]
    public void Angles_have_signs_and_go_the_short_way()
    {
        Assert.That(Vector2.SignedAngle(Vector2.right, Vector2.up), Is.EqualTo(90f).Within(1e-4f));
        Assert.That(Vector2.SignedAngle(Vector2.up, Vector2.right), Is.EqualTo(-90f).Within(1e-4f));
        Assert.That(Mathf.DeltaAngle(350f, 10f), Is.EqualTo(20f).Within(1e-4f));
        Assert.That(Mathf.Repeat(-1f, 3f), Is.EqualTo(2f));
        Assert.That(Mathf.PingPong(4f, 3f), Is.EqualTo(2f));
        Assert.That(Mathf.RoundToInt(2.5f), Is.EqualTo(2));
    }

    private static void AssertNear(Vector3 actual, Vector3 expected) =>
        Assert.That((actual - expected).magnitude, Is.LessThan(1e-4f), $"{actual.ToString("F5")} instead of {expected}");
}
