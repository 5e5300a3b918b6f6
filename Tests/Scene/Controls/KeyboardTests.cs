using Hebb.Scene;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Scene.Controls;

public sealed class KeyboardTests
{
    private HeadlessPlayer player = null!;

    [SetUp]
    public void SetUp() => player = new HeadlessPlayer();

    [TearDown]
    public void TearDown() => player.Dispose();

    [Test]
    public void A_key_goes_down_in_one_frame_and_is_held_until_it_goes_up()
    {
        player.World.Keyboard.Press(KeyCode.Space);
        Assert.That(Seen(), Is.EqualTo((true, true, false)));
        Assert.That(Seen(), Is.EqualTo((false, true, false)));
        player.World.Keyboard.Release(KeyCode.Space);
        Assert.That(Seen(), Is.EqualTo((false, false, true)));
        Assert.That(Seen(), Is.EqualTo((false, false, false)));
    }

    [Test]
    public void A_tap_between_two_frames_is_seen()
    {
        player.World.Keyboard.Press(KeyCode.Space);
        player.World.Keyboard.Release(KeyCode.Space);

        Assert.That(Seen(), Is.EqualTo((true, false, true)));
    }

    [TestCase(KeyCode.A, "Horizontal", -1f)]
    [TestCase(KeyCode.RightArrow, "Horizontal", 1f)]
    [TestCase(KeyCode.W, "Vertical", 1f)]
    [TestCase(KeyCode.DownArrow, "Vertical", -1f)]
    public void Keys_move_an_axis(KeyCode key, string axis, float expected)
    {
        player.World.Keyboard.Press(key);
        player.Step();

        Assert.That(Input.GetAxisRaw(axis), Is.EqualTo(expected));
        player.World.Keyboard.ReleaseAll();
        player.Step();
        Assert.That(Input.GetAxisRaw(axis), Is.Zero);
        Assert.That(Input.anyKey, Is.False);
    }

    [Test]
    public void An_unknown_axis_is_refused_by_name() =>
        Assert.That(() => Input.GetAxisRaw("Fire1"), Throws.ArgumentException.With.Message.Contains("Fire1"));

    private (bool Down, bool Held, bool Up) Seen()
    {
        player.Step();
        return (Input.GetKeyDown(KeyCode.Space), Input.GetKey(KeyCode.Space), Input.GetKeyUp(KeyCode.Space));
    }
}
