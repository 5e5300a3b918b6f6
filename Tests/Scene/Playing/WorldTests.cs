using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Scene.Tests.Playing;

internal sealed class WorldTests : SceneTest
{
    [Test]
    public void Each_player_has_a_world_of_its_own_and_leaving_restores_the_former_one()
    {
        new GameObject("outer");
        using (var inner = new HeadlessPlayer(new HeadlessPlayerOptions { Log = TextWriter.Null }))
        {
            Assert.That(GameObject.Find("outer") == null, Is.True);
            inner.TimeScale = 7;
            inner.Step();
        }

        Assert.That(GameObject.Find("outer") != null, Is.True);
        Assert.That(Time.timeScale, Is.EqualTo(1f));
        Assert.That(Time.frameCount, Is.Zero);
    }

    [Test]
    public void A_player_that_steps_makes_its_world_the_current_one_meanwhile()
    {
        var mine = new GameObject("mine").AddComponent<Finder>();
        using var other = new HeadlessPlayer(new HeadlessPlayerOptions { Log = TextWriter.Null });

        Player.Step();

        Assert.That(mine.Found == mine.gameObject, Is.True);
        Assert.That(GameObject.Find("mine") == null, Is.True);
    }

    [Test]
    public void Without_a_player_the_error_says_what_to_do()
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                _ = Time.time;
            }
            catch (InvalidOperationException exception)
            {
                thrown = exception;
            }
        });
        thread.Start();
        thread.Join();

        Assert.That(thrown?.Message, Does.Contain("HeadlessPlayer"));
    }

    [Test]
    public void Leaving_sends_OnApplicationQuit_raises_quitting_and_destroys_everything()
    {
        var quits = 0;
        var player = new HeadlessPlayer(new HeadlessPlayerOptions { Log = TextWriter.Null });
        Application.quitting += () => quits++;
        var keeper = new GameObject("keeper");
        var script = keeper.AddComponent<QuitListener>();
        Object.DontDestroyOnLoad(keeper);
        RenderTexture.active = new RenderTexture(1, 1, 0);

        player.Dispose();
        player.Dispose();

        Assert.That((quits, script.Quits), Is.EqualTo((1, 1)));
        Assert.That(keeper == null, Is.True);
        Assert.That(RenderTexture.active == null, Is.True);
    }

    [Test]
    public void An_equal_seed_gives_equal_random_numbers()
    {
        float[] Draw(int seed)
        {
            using var player = new HeadlessPlayer(new HeadlessPlayerOptions { Log = TextWriter.Null, Seed = seed });
            return Enumerable.Range(0, 100).Select(_ => UnityEngine.Random.value).ToArray();
        }

        Assert.That(Draw(5), Is.EqualTo(Draw(5)));
        Assert.That(Draw(5), Is.Not.EqualTo(Draw(6)));
        Assert.That(Draw(5), Has.All.InRange(0f, 1f));
        Assert.That(Draw(5).Average(), Is.EqualTo(0.5f).Within(0.1f));
    }

    [Test]
    public void Whole_random_numbers_reach_the_first_limit_and_never_the_second()
    {
        var drawn = Enumerable.Range(0, 1000).Select(_ => UnityEngine.Random.Range(-2, 3)).ToHashSet();

        Assert.That(drawn, Is.EquivalentTo(new[] { -2, -1, 0, 1, 2 }));
    }

    [Test]
    public void Frames_allocate_nothing()
    {
        var camera = new GameObject("camera").AddComponent<Camera>();
        camera.orthographic = true;
        camera.targetTexture = new RenderTexture(84, 84, 0);
        for (var i = 0; i < 20; i++)
        {
            var thing = new GameObject("thing" + i);
            thing.AddComponent<Mover>();
            thing.AddComponent<BoxCollider2D>();
            thing.AddComponent<SpriteRenderer>().sprite = BuiltinSprites.Circle;
        }

        Player.Run(50);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Player.Run(200);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Finding_sees_active_objects_by_name_path_tag_and_type()
    {
        var parent = new GameObject("parent");
        var child = new GameObject("child", typeof(Camera)) { tag = "Player" };
        child.transform.SetParent(parent.transform);
        var hidden = new GameObject("hidden", typeof(BoxCollider2D));
        hidden.SetActive(false);

        Assert.That(GameObject.Find("child") == child, Is.True);
        Assert.That(GameObject.Find("/parent/child") == child, Is.True);
        Assert.That(GameObject.Find("/child") == null, Is.True);
        Assert.That(GameObject.Find("hidden") == null, Is.True);
        Assert.That(GameObject.FindWithTag("Player") == child, Is.True);
        Assert.That(Object.FindAnyObjectByType<Camera>().gameObject == child, Is.True);
        Assert.That(Object.FindAnyObjectByType<BoxCollider2D>() == null, Is.True);
        Assert.That(Object.FindAnyObjectByType<BoxCollider2D>(FindObjectsInactive.Include).gameObject == hidden, Is.True);
    }

    [Test]
    public void Components_are_found_here_below_and_above_by_interface_too()
    {
        var parent = new GameObject("parent", typeof(Finder));
        var child = new GameObject("child", typeof(QuitListener));
        child.transform.SetParent(parent.transform);

        Assert.That(parent.GetComponentInChildren<IListener>(), Is.SameAs(child.GetComponent<QuitListener>()));
        Assert.That(child.GetComponentInParent<Finder>(), Is.SameAs(parent.GetComponent<Finder>()));
        Assert.That(parent.GetComponentsInChildren<MonoBehaviour>(), Has.Length.EqualTo(2));
        child.SetActive(false);
        Assert.That(parent.GetComponentInChildren<IListener>(), Is.Null);
        Assert.That(parent.GetComponentInChildren<IListener>(true), Is.Not.Null);
    }

    private interface IListener
    {
    }

    private sealed class Finder : MonoBehaviour
    {
        public GameObject? Found { get; private set; }

        private void Update() => Found = GameObject.Find(name);
    }

    private sealed class QuitListener : MonoBehaviour, IListener
    {
        public int Quits { get; private set; }

        private void OnApplicationQuit() => Quits++;
    }

    private sealed class Mover : MonoBehaviour
    {
        private void FixedUpdate()
        {
            transform.Translate(Time.deltaTime, 0f, 0f);
            if (Physics2D.Raycast(transform.position, Vector2.right, 10f) && GetComponent<SpriteRenderer>().sortingOrder > 0)
            {
                gameObject.SetActive(false);
            }
        }
    }
}
