using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Scene.Tests.Serialization;

internal sealed class PrefabTests : SceneTest
{
    private const string Car = """
        {"version": 1, "objects": [
          {"id": "car", "name": "Car", "layer": 8, "transform": {"position": [1,2,0]}, "components": [
            {"type": "Hebb.Scene.Tests.Serialization.Inventory", "fields": {
              "whole": 7, "numbers": [1,2], "part": {"label": "axle", "joint": {"ref": "wheel"}}, "target": {"ref": "wheel"}, "friend": {"ref": "wheel/Inventory"}}},
            {"type": "Hebb.Scene.Tests.Recorder"}]},
          {"id": "wheel", "name": "Wheel", "parent": "car", "components": [{"type": "Hebb.Scene.Tests.Serialization.Inventory", "enabled": false}]}]}
        """;

    private GameObject prefab = null!;

    [SetUp]
    public void LoadPrefab()
    {
        Assets.Write("car.prefab", Car);
        prefab = Player.LoadAsset<GameObject>("car.prefab");
    }

    [Test]
    public void A_prefab_sleeps_and_is_not_in_the_scene()
    {
        Player.Step();

        Assert.That(Recorder.Heard, Is.Empty);
        Assert.That(GameObject.Find("Car") == null, Is.True);
        Assert.That(Object.FindAnyObjectByType<Inventory>(FindObjectsInactive.Include) == null, Is.True);
        Assert.That(Player.World.Roots, Is.Empty);
    }

    [Test]
    public void A_copy_is_deep_and_its_references_point_into_the_copy()
    {
        var copy = Object.Instantiate(prefab);
        var mine = copy.GetComponent<Inventory>();
        var wheel = copy.transform.GetChild(0);

        Assert.That((copy.name, copy.layer, copy.transform.position), Is.EqualTo(("Car(Clone)", 8, new Vector3(1, 2, 0))));
        Assert.That((mine.whole, wheel.name, wheel.GetComponent<Inventory>().enabled), Is.EqualTo((7, "Wheel", false)));
        Assert.That(mine.target == wheel.gameObject, Is.True);
        Assert.That(mine.friend == wheel.GetComponent<Inventory>(), Is.True);
        Assert.That(mine.part.joint == wheel, Is.True);
        mine.numbers[0] = 99;
        mine.part.label = "changed";
        Assert.That(prefab.GetComponent<Inventory>().numbers[0], Is.EqualTo(1));
        Assert.That(prefab.GetComponent<Inventory>().part.label, Is.EqualTo("axle"));
        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "Car(Clone).Awake", "Car(Clone).OnEnable" }));
    }

    [Test]
    public void References_out_of_the_copied_part_stay_and_fields_that_are_not_saved_do_not_come_along()
    {
        var outside = new GameObject("outside");
        var original = Object.Instantiate(prefab);
        original.GetComponent<Inventory>().target = outside;
        original.GetComponent<Inventory>().Secret = 5;
        original.GetComponent<Inventory>().Hidden = 6;

        var copy = Object.Instantiate(original).GetComponent<Inventory>();

        Assert.That(copy.target == outside, Is.True);
        Assert.That((copy.Secret, copy.Hidden), Is.EqualTo((0, 6)));
    }

    [Test]
    public void A_copy_of_a_component_copies_its_object_and_is_the_copied_component()
    {
        var copy = Object.Instantiate(prefab.GetComponent<Recorder>());

        Assert.That(copy.GetComponent<Inventory>().whole, Is.EqualTo(7));
        Assert.That(copy.gameObject == prefab, Is.False);
    }

    [Test]
    public void A_copy_goes_below_a_parent_with_its_local_place_or_to_a_place_of_the_world()
    {
        var parent = new GameObject("parent").transform;
        parent.position = new Vector3(10, 0, 0);

        var local = Object.Instantiate(prefab, parent);
        var world = Object.Instantiate(prefab, parent, true);
        var placed = Object.Instantiate(prefab, new Vector3(3, 3, 3), Quaternion.Euler(0, 0, 90), parent);

        Assert.That(local.transform.position, Is.EqualTo(new Vector3(11, 2, 0)));
        Assert.That(world.transform.position == new Vector3(1, 2, 0), Is.True);
        Assert.That(placed.transform.position == new Vector3(3, 3, 3), Is.True);
        Assert.That(placed.transform.right == Vector3.up, Is.True);
        Assert.That(parent.childCount, Is.EqualTo(3));
    }

    [Test]
    public void A_scene_refers_to_a_prefab_by_its_path()
    {
        const string Scene = """{"version": 1, "objects": [{"id": "a", "components": [{"type": "Hebb.Scene.Tests.Serialization.Inventory", "fields": {"prefab": {"asset": "car.prefab"}}}]}]}""";
        Player.LoadText(Scene, "a.scene");

        Assert.That(GameObject.Find("a").GetComponent<Inventory>().prefab == prefab, Is.True);
        Assert.That(Player.SaveText(), Does.Contain("{\"asset\": \"car.prefab\"}"));
    }

    [Test]
    public void A_prefab_is_protected_from_destruction()
    {
        Object.DestroyImmediate(prefab);
        Assert.That(prefab != null, Is.True);
        Assert.That(Log.ToString(), Does.Contain("'Car' is an asset"));

        Object.DestroyImmediate(prefab, true);
        Assert.That(prefab == null, Is.True);
    }

    [Test]
    public void A_prefab_with_two_roots_is_refused()
    {
        Assets.Write("two.prefab", """{"version": 1, "objects": [{"id": "a"}, {"id": "b"}]}""");

        Assert.That(() => Player.LoadAsset<GameObject>("two.prefab"), Throws.TypeOf<SceneFileException>().With.Message.Contains("2 objects without a parent"));
    }

    [Test]
    public void A_copy_of_nothing_is_refused()
    {
        Assert.That(() => Object.Instantiate<GameObject>(null!), Throws.ArgumentException.With.Message.Contains("null"));
    }

    [Test]
    public void A_component_of_an_unknown_type_is_copied_and_saved_as_it_was()
    {
        Player.LoadText("""{"version": 1, "objects": [{"id": "a", "name": "A", "components": [{"type": "Lost.Engine", "power": 5}]}]}""", "a.scene");

        Object.Instantiate(GameObject.Find("A"));

        Assert.That(Player.SaveText().Split("\"Lost.Engine\",\n          \"power\": 5"), Has.Length.EqualTo(3));
    }

    [Test]
    public void Data_that_holds_itself_is_copied_and_saved_to_a_limited_depth()
    {
        var original = new GameObject("a").AddComponent<Chain>();
        original.first.next = original.first;

        var copy = Object.Instantiate(original);

        Assert.That(copy.first, Is.Not.SameAs(original.first));
        Assert.That(copy.first.next!.next, Is.Not.Null);
        Assert.That(Player.SaveText(), Does.Contain("\"next\": null"));
    }

    private sealed class Chain : MonoBehaviour
    {
        public Link first = new();

        [Serializable]
        public sealed class Link
        {
            public Link? next;
        }
    }
}
