using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Playing;

internal sealed class MessageOrderTests : SceneTest
{
    [Test]
    public void Awake_and_OnEnable_come_inside_AddComponent_when_the_object_is_active()
    {
        new GameObject("a").AddComponent<Recorder>();

        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "a.Awake", "a.OnEnable" }));
    }

    [Test]
    public void Awake_waits_until_an_inactive_object_is_activated()
    {
        var inactive = new GameObject("a");
        inactive.SetActive(false);
        inactive.AddComponent<Recorder>();
        Player.Step();
        Assert.That(Recorder.Heard, Is.Empty);

        inactive.SetActive(true);

        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "a.Awake", "a.OnEnable" }));
    }

    [Test]
    public void A_frame_goes_from_Start_over_the_fixed_step_and_Update_to_LateUpdate()
    {
        new GameObject("a").AddComponent<Recorder>();
        Recorder.Heard.Clear();

        Player.Step();
        Player.Step();

        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "a.Start", "a.FixedUpdate", "a.Update", "a.LateUpdate", "a.FixedUpdate", "a.Update", "a.LateUpdate" }));
    }

    [Test]
    public void Awake_comes_though_the_component_is_disabled_but_nothing_else_does()
    {
        var holder = new GameObject("a");
        holder.SetActive(false);
        holder.AddComponent<Recorder>().enabled = false;
        holder.SetActive(true);
        Player.Step();

        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "a.Awake" }));
    }

    [Test]
    public void Switching_enabled_sends_OnEnable_and_OnDisable_and_Start_only_once()
    {
        var recorder = new GameObject("a").AddComponent<Recorder>();
        Player.Step();
        Recorder.Heard.Clear();

        recorder.enabled = false;
        Player.Step();
        recorder.enabled = true;
        Player.Step();

        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "a.OnDisable", "a.OnEnable", "a.FixedUpdate", "a.Update", "a.LateUpdate" }));
    }

    [Test]
    public void SetActive_reaches_the_children_that_are_active_themselves()
    {
        var parent = new GameObject("parent");
        var child = new GameObject("child");
        var hidden = new GameObject("hidden");
        child.transform.SetParent(parent.transform);
        hidden.transform.SetParent(parent.transform);
        hidden.SetActive(false);
        child.AddComponent<Recorder>();
        hidden.AddComponent<Recorder>();
        Recorder.Heard.Clear();

        parent.SetActive(false);
        Assert.That(child.activeSelf, Is.True);
        Assert.That(child.activeInHierarchy, Is.False);
        parent.SetActive(true);

        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "child.OnDisable", "child.OnEnable" }));
    }

    [Test]
    public void A_child_moved_below_an_inactive_parent_becomes_inactive()
    {
        var parent = new GameObject("parent");
        parent.SetActive(false);
        var child = new GameObject("child");
        child.AddComponent<Recorder>();
        Recorder.Heard.Clear();

        child.transform.SetParent(parent.transform);

        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "child.OnDisable" }));
    }

    [Test]
    public void Lower_execution_orders_come_first_in_every_message()
    {
        new GameObject("late").AddComponent<LateRecorder>();
        new GameObject("middle").AddComponent<Recorder>();
        new GameObject("early").AddComponent<EarlyRecorder>();
        Recorder.Heard.Clear();

        Player.Step();

        Assert.That(Recorder.Heard.Select(line => line.Split('.')[0]), Is.EqualTo(Enumerable.Repeat(new[] { "early", "middle", "late" }, 4).SelectMany(names => names)));
    }

    [Test]
    public void Private_messages_of_a_base_class_are_found()
    {
        new GameObject("a").AddComponent<EarlyRecorder>();

        Assert.That(Recorder.Heard, Does.Contain("a.Awake"));
    }

    [Test]
    public void An_object_made_in_mid_frame_gets_Start_before_its_first_Update()
    {
        var spawner = new GameObject("spawner").AddComponent<Spawner>();
        Player.Step();
        Player.Step();

        Assert.That(spawner.Spawned, Is.Not.Null);
        var own = Recorder.Heard.Where(line => line.StartsWith("spawned")).Take(4);
        Assert.That(own, Is.EqualTo(new[] { "spawned.Awake", "spawned.OnEnable", "spawned.Start", "spawned.LateUpdate" }));
        Assert.That(Recorder.Heard.Count(line => line == "spawned.Start"), Is.EqualTo(1));
        Assert.That(Recorder.Heard.IndexOf("spawned.Start"), Is.LessThan(Recorder.Heard.IndexOf("spawned.Update")));
    }

    [Test]
    public void A_script_that_throws_is_reported_once_with_path_message_and_text_and_stops_nobody_else()
    {
        var car = new GameObject("Car");
        car.transform.SetParent(new GameObject("Track").transform);
        car.AddComponent<Thrower>();
        new GameObject("other").AddComponent<Recorder>();

        Player.Step();
        Player.Step();

        Assert.That(Recorder.Heard.Count(line => line == "other.Update"), Is.EqualTo(2));
        var failure = Player.Failures.Single();
        Assert.That(failure.ToString(), Is.EqualTo("Track/Car: Thrower.FixedUpdate failed: no wheel (InvalidOperationException)"));
        Assert.That(failure.Count, Is.EqualTo(2));
        Assert.That(Log.ToString().Split("no wheel"), Has.Length.EqualTo(2));
    }

    [Test]
    public void What_Awake_throws_does_not_keep_the_rest_from_waking()
    {
        var holder = new GameObject("a");
        holder.AddComponent<AwakeThrower>();
        holder.AddComponent<Recorder>();

        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "a.Awake", "a.OnEnable" }));
        Assert.That(Player.Failures.Single().Message, Is.EqualTo("Awake"));
    }

    [DefaultExecutionOrder(-5)]
    private sealed class EarlyRecorder : Recorder
    {
    }

    [DefaultExecutionOrder(5)]
    private sealed class LateRecorder : Recorder
    {
    }

    private sealed class Spawner : MonoBehaviour
    {
        public GameObject? Spawned { get; private set; }

        private void Update()
        {
            if (Spawned is null)
            {
                Spawned = new GameObject("spawned");
                Spawned.AddComponent<Recorder>();
            }
        }
    }

    private sealed class Thrower : MonoBehaviour
    {
        private void FixedUpdate() => throw new InvalidOperationException("no wheel");
    }

    private sealed class AwakeThrower : MonoBehaviour
    {
        private void Awake() => throw new InvalidOperationException("asleep");
    }
}
