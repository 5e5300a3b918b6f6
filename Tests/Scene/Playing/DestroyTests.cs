using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Scene.Tests.Playing;

internal sealed class DestroyTests : SceneTest
{
    [Test]
    public void Destroy_waits_for_the_end_of_the_frame()
    {
        var doomed = new GameObject("a");
        doomed.AddComponent<Recorder>();
        Recorder.Heard.Clear();

        Object.Destroy(doomed);
        Assert.That(doomed == null, Is.False);
        Player.Step();

        Assert.That(doomed == null, Is.True);
        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "a.Start", "a.FixedUpdate", "a.Update", "a.LateUpdate", "a.OnDisable", "a.OnDestroy" }));
    }

    [Test]
    public void DestroyImmediate_does_not_wait()
    {
        var doomed = new GameObject("a");
        var recorder = doomed.AddComponent<Recorder>();
        Recorder.Heard.Clear();

        Object.DestroyImmediate(doomed);

        Assert.That(doomed == null, Is.True);
        Assert.That(recorder == null, Is.True);
        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "a.OnDisable", "a.OnDestroy" }));
    }

    [Test]
    public void Destroy_with_a_delay_waits_for_that_much_scaled_time()
    {
        var doomed = new GameObject("a");
        Object.Destroy(doomed, 0.05f);

        Player.Step();
        Player.Step();
        Assert.That(doomed == null, Is.False);
        Player.Step();

        Assert.That(doomed == null, Is.True);
    }

    [Test]
    public void A_destroyed_object_equals_null_is_false_and_cannot_be_used()
    {
        var gone = new GameObject("a");
        var component = gone.AddComponent<Recorder>();
        Object.DestroyImmediate(gone);

        Assert.That((bool)gone, Is.False);
        Assert.That(gone.Equals(null), Is.True);
        Assert.That(component != null, Is.False);
        Assert.That(gone!.ToString(), Is.EqualTo("null"));
        Assert.That(() => gone!.transform, Throws.TypeOf<MissingReferenceException>());
        Assert.That(() => component!.transform, Throws.TypeOf<MissingReferenceException>());
    }

    [Test]
    public void Destroying_a_parent_destroys_the_children()
    {
        var parent = new GameObject("parent");
        var child = new GameObject("child");
        child.transform.SetParent(parent.transform);

        Object.DestroyImmediate(parent);

        Assert.That(child == null, Is.True);
        Assert.That(Player.World.Roots, Is.Empty);
    }

    [Test]
    public void OnDestroy_comes_only_to_what_was_awake()
    {
        var sleeper = new GameObject("a");
        sleeper.SetActive(false);
        sleeper.AddComponent<Recorder>();

        Object.DestroyImmediate(sleeper);

        Assert.That(Recorder.Heard, Is.Empty);
    }

    [Test]
    public void A_destroyed_component_leaves_its_object()
    {
        var holder = new GameObject("a");
        var recorder = holder.AddComponent<Recorder>();

        Object.Destroy(recorder);
        Player.Step();

        Assert.That(recorder == null, Is.True);
        Assert.That(holder.GetComponent<Recorder>() == null, Is.True);
        Assert.That(holder != null, Is.True);
    }

    [Test]
    public void A_component_that_another_requires_is_not_destroyed()
    {
        var holder = new GameObject("a");
        var needy = holder.AddComponent<Needy>();
        var needed = holder.GetComponent<Recorder>();
        Assert.That(needed != null, Is.True);

        Object.DestroyImmediate(needed);
        Assert.That(needed != null, Is.True);
        Assert.That(Log.ToString(), Does.Contain("a: Recorder is not destroyed because Needy depends on it."));

        Object.DestroyImmediate(needy);
        Object.DestroyImmediate(needed);
        Assert.That(needed == null, Is.True);
    }

    [Test]
    public void A_second_component_that_may_be_there_once_is_refused()
    {
        var holder = new GameObject("a");
        holder.AddComponent<Single>();

        Assert.That(holder.AddComponent<Single>() == null, Is.True);
        Assert.That(holder.GetComponents<Single>(), Has.Length.EqualTo(1));
        Assert.That(Log.ToString(), Does.Contain("a already has a Single"));
    }

    [Test]
    public void The_destroy_token_is_cancelled()
    {
        var script = new GameObject("a").AddComponent<Recorder>();
        var token = script.destroyCancellationToken;
        Assert.That(token.IsCancellationRequested, Is.False);

        Object.DestroyImmediate(script.gameObject);

        Assert.That(token.IsCancellationRequested, Is.True);
    }

    [RequireComponent(typeof(Recorder))]
    private sealed class Needy : MonoBehaviour
    {
    }

    [DisallowMultipleComponent]
    private sealed class Single : MonoBehaviour
    {
    }
}
