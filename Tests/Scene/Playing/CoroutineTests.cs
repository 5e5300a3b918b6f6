using System.Collections;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Playing;

internal sealed class CoroutineTests : SceneTest
{
    private readonly List<string> notes = [];
    private Recorder script = null!;

    [SetUp]
    public void MakeScript()
    {
        notes.Clear();
        script = new GameObject("a").AddComponent<Recorder>();
        Recorder.Heard.Clear();
    }

    [Test]
    public void A_coroutine_runs_to_its_first_yield_at_once_and_goes_on_after_Update_of_the_next_frame()
    {
        script.StartCoroutine(Twice());
        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "first" }));

        Player.Step();

        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "first", "a.Start", "a.FixedUpdate", "a.Update", "second", "a.LateUpdate" }));

        static IEnumerator Twice()
        {
            Recorder.Heard.Add("first");
            yield return null;
            Recorder.Heard.Add("second");
        }
    }

    [Test]
    public void WaitForFixedUpdate_goes_on_after_FixedUpdate_and_WaitForEndOfFrame_after_LateUpdate()
    {
        script.StartCoroutine(Wait(new WaitForFixedUpdate(), "fixed"));
        script.StartCoroutine(Wait(new WaitForEndOfFrame(), "end"));

        Player.Step();

        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "a.Start", "a.FixedUpdate", "fixed", "a.Update", "a.LateUpdate", "end" }));
    }

    [Test]
    public void WaitForFixedUpdate_waits_for_one_step_each_time()
    {
        Player.TimeScale = 3;
        var steps = 0;
        script.StartCoroutine(Count());

        Player.Step();

        Assert.That(steps, Is.EqualTo(3));

        IEnumerator Count()
        {
            while (true)
            {
                yield return new WaitForFixedUpdate();
                steps++;
            }
        }
    }

    [Test]
    public void WaitForSeconds_counts_scaled_time()
    {
        Player.TimeScale = 2;
        script.StartCoroutine(Wait(new WaitForSeconds(0.1f), "over"));

        Player.Step();
        Player.Step();
        Assert.That(Recorder.Heard, Does.Not.Contain("over"));
        Player.Step();

        Assert.That(Recorder.Heard, Does.Contain("over"));
    }

    [Test]
    public void WaitUntil_and_WaitWhile_ask_each_frame()
    {
        var ready = false;
        script.StartCoroutine(Wait(new WaitUntil(() => ready), "until"));
        script.StartCoroutine(Wait(new WaitWhile(() => !ready), "while"));
        Player.Step();
        Assert.That(Recorder.Heard, Does.Not.Contain("until").And.Not.Contain("while"));

        ready = true;
        Player.Step();

        Assert.That(Recorder.Heard, Does.Contain("until").And.Contain("while"));
    }

    [Test]
    public void A_coroutine_waits_for_another_and_for_a_nested_enumerator()
    {
        script.StartCoroutine(Outer());
        for (var i = 0; i < 4; i++)
        {
            Player.Step();
        }

        Assert.That(notes, Is.EqualTo(new[] { "inner 1", "inner 2", "outer 1", "inner 1", "inner 2", "outer 2" }));

        IEnumerator Outer()
        {
            yield return script.StartCoroutine(Inner());
            notes.Add("outer 1");
            yield return Inner();
            notes.Add("outer 2");
        }

        IEnumerator Inner()
        {
            notes.Add("inner 1");
            yield return null;
            notes.Add("inner 2");
        }
    }

    [Test]
    public void A_coroutine_goes_on_when_its_component_is_disabled_but_ends_when_its_object_is_inactive()
    {
        var count = 0;
        script.StartCoroutine(Count());
        script.enabled = false;
        Player.Step();
        Assert.That(count, Is.EqualTo(1));

        script.gameObject.SetActive(false);
        script.gameObject.SetActive(true);
        Player.Step();

        Assert.That(count, Is.EqualTo(1));

        IEnumerator Count()
        {
            while (true)
            {
                yield return null;
                count++;
            }
        }
    }

    [Test]
    public void StopCoroutine_stops_by_handle_and_by_enumerator()
    {
        var byHandle = script.StartCoroutine(Wait(null, "handle"));
        var enumerator = Wait(null, "enumerator");
        script.StartCoroutine(enumerator);

        script.StopCoroutine(byHandle);
        script.StopCoroutine(enumerator);
        Player.Step();

        Assert.That(Recorder.Heard, Does.Not.Contain("handle").And.Not.Contain("enumerator"));
    }

    [Test]
    public void What_a_coroutine_throws_is_reported_with_its_name_and_ends_it()
    {
        script.StartCoroutine(Fails());
        Player.Step();
        Player.Step();

        Assert.That(Player.Failures.Single().Count, Is.EqualTo(1));
        Assert.That(Player.Failures.Single().ToString(), Does.StartWith("a: Recorder.").And.Contain("Fails").And.Contain("broken"));

        static IEnumerator Fails()
        {
            yield return null;
            throw new InvalidOperationException("broken");
        }
    }

    [Test]
    public void Start_may_be_a_coroutine()
    {
        new GameObject("b").AddComponent<SlowStarter>();
        Player.Step();
        Player.Step();

        Assert.That(Recorder.Heard, Does.Contain("begun").And.Contain("done"));
        Assert.That(Recorder.Heard.IndexOf("begun"), Is.LessThan(Recorder.Heard.IndexOf("done")));
    }

    [Test]
    public void Invoke_calls_after_scaled_time_and_InvokeRepeating_again_and_again_until_cancelled()
    {
        var timed = new GameObject("b").AddComponent<Timed>();
        timed.Invoke("Once", 0.03f);
        timed.InvokeRepeating("Often", 0.02f, 0.02f);
        Player.Run(4);
        timed.CancelInvoke("Often");
        Assert.That(timed.IsInvoking(), Is.False);
        Player.Run(2);

        Assert.That((timed.OnceCount, timed.OftenCount), Is.EqualTo((1, 4)));
    }

    private static IEnumerator Wait(object? instruction, string note)
    {
        yield return instruction;
        Recorder.Heard.Add(note);
    }

    private sealed class SlowStarter : MonoBehaviour
    {
        private IEnumerator Start()
        {
            Recorder.Heard.Add("begun");
            yield return null;
            Recorder.Heard.Add("done");
        }
    }

    private sealed class Timed : MonoBehaviour
    {
        public int OnceCount { get; private set; }

        public int OftenCount { get; private set; }

        private void Once() => OnceCount++;

        private void Often() => OftenCount++;
    }
}
