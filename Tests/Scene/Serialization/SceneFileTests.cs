using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Serialization;

internal sealed class SceneFileTests : SceneTest
{
    private const string Track = """
        {
          "version": 1,
          "title": "Oval",
          "objects": [
            {
              "id": "track",
              "name": "Track",
              "transform": {
                "position": [1.5, 0, -2]
              },
              "note": "drawn by hand"
            },
            {
              "id": "car",
              "name": "Car",
              "tag": "Player",
              "layer": 8,
              "parent": "track",
              "transform": {
                "rotation": [0, 0, 90],
                "scale": [2, 1, 1],
                "pivot": 3
              },
              "components": [
                {
                  "type": "UnityEngine.BoxCollider2D",
                  "fields": {
                    "size": [2, 1]
                  }
                },
                {
                  "type": "Some.Lost.Engine",
                  "power": 5,
                  "fields": {
                    "gears": [1, 2, 3]
                  }
                },
                {
                  "type": "Hebb.Scene.Tests.Serialization.Inventory",
                  "enabled": false,
                  "fields": {
                    "whole": 7,
                    "single": 0.1,
                    "shade": "Dark",
                    "color": [1, 0, 0.5, 1],
                    "points": [
                      [1, 2],
                      [3, 4]
                    ],
                    "removed": "kept",
                    "speed": 12.5,
                    "oldName": 4,
                    "part": {
                      "label": "wheel",
                      "weights": [0.25, 1E+20],
                      "joint": {"ref": "track"}
                    },
                    "target": {"ref": "ghost"},
                    "friend": {"ref": "ghost/Inventory"},
                    "sprite": {"asset": "builtin/Circle"},
                    "notes": {"asset": "notes.txt"}
                  }
                }
              ]
            },
            {
              "id": "ghost",
              "name": "Ghost",
              "active": false,
              "components": [
                {"type": "Hebb.Scene.Tests.Serialization.Inventory"}
              ]
            }
          ],
          "lighting": null
        }

        """;

    [SetUp]
    public void WriteNotes() => Assets.Write("notes.txt", "Turn left.");

    [Test]
    public void A_scene_that_was_loaded_is_saved_as_the_same_text()
    {
        Player.LoadText(Track, "track.scene");

        Assert.That(Player.SaveText(), Is.EqualTo(Track));
    }

    [Test]
    public void Objects_places_components_fields_and_references_are_those_of_the_file()
    {
        Player.LoadText(Track, "track.scene");
        var car = GameObject.Find("Track/Car");
        var inventory = car.GetComponent<Inventory>();
        var ghost = Player.World.Roots.Single(root => root.name == "Ghost");

        Assert.That((car.tag, car.layer, inventory.enabled), Is.EqualTo(("Player", 8, false)));
        Assert.That(car.transform.right == Vector3.up, Is.True);
        Assert.That(car.transform.position, Is.EqualTo(new Vector3(1.5f, 0, -2)));
        Assert.That(car.GetComponent<BoxCollider2D>().size, Is.EqualTo(new Vector2(2, 1)));
        Assert.That((inventory.whole, inventory.single, inventory.shade, inventory.Speed, inventory.NewName), Is.EqualTo((7, 0.1f, Inventory.Shade.Dark, 12.5f, 4)));
        Assert.That(inventory.points, Is.EqualTo(new[] { new Vector2(1, 2), new Vector2(3, 4) }));
        Assert.That((inventory.part.label, inventory.part.joint), Is.EqualTo(("wheel", car.transform.parent)));
        Assert.That(inventory.target == ghost, Is.True);
        Assert.That(inventory.friend == ghost.GetComponent<Inventory>(), Is.True);
        Assert.That(inventory.sprite == BuiltinSprites.Circle, Is.True);
        Assert.That(inventory.notes!.text, Is.EqualTo("Turn left."));
        Assert.That(ghost.activeInHierarchy, Is.False);
    }

    [Test]
    public void What_is_not_known_is_reported_once_with_file_and_path()
    {
        var report = Player.LoadText(Track, "track.scene");

        Assert.That(report.Problems.Select(problem => problem.ToString()), Is.EqualTo(new[]
        {
            "track.scene: Track/Car: the component type 'Some.Lost.Engine' is not known; it does nothing and is kept as it is.",
            "track.scene: Track/Car: the field 'Inventory.removed' is not known; it is kept as it is.",
        }));
        Assert.That(report.Problems.All(problem => Log.ToString().Contains(problem.Text)), Is.True);
    }

    [Test]
    public void What_changed_is_saved_and_the_rest_stays_as_it_stood()
    {
        Player.LoadText(Track, "track.scene");
        var car = GameObject.Find("Track/Car");
        car.GetComponent<Inventory>().whole = 8;
        car.GetComponent<Inventory>().yes = true;
        car.transform.localPosition = new Vector3(0, 0.1f, 0);

        var saved = Player.SaveText();

        Assert.That(saved, Is.EqualTo(Track
            .Replace("\"whole\": 7", "\"whole\": 8")
            .Replace("{\"asset\": \"notes.txt\"}\n", "{\"asset\": \"notes.txt\"},\n            \"yes\": true\n")
            .Replace("\"pivot\": 3\n", "\"pivot\": 3,\n        \"position\": [0, 0.1, 0]\n")));
        Player.LoadText(saved, "again.scene");
        Assert.That(Player.SaveText(), Is.EqualTo(saved));
    }

    [Test]
    public void Objects_made_while_playing_get_ids_of_their_names_and_are_saved_with_their_references()
    {
        Player.LoadText("""{"version": 1, "objects": [{"id": "car"}]}""", "small.scene");
        var first = new GameObject("Car");
        var second = new GameObject("The  Car!");
        second.transform.SetParent(first.transform);
        second.AddComponent<Inventory>().friend = first.AddComponent<Inventory>();
        new GameObject("temporary") { hideFlags = HideFlags.DontSave };

        Player.LoadText(Player.SaveText(), "saved.scene");

        var roots = Player.World.Roots.ToArray();
        Assert.That(roots.Select(root => root.name), Is.EqualTo(new[] { "car", "Car" }));
        var friend = roots[1].transform.GetChild(0).GetComponent<Inventory>().friend;
        Assert.That(friend == roots[1].GetComponent<Inventory>(), Is.True);
        Assert.That(Player.SaveText(), Does.Contain("\"car-2\"").And.Contain("\"the-car\"").And.Contain("car-2/Inventory").And.Not.Contain("temporary"));
    }

    [Test]
    public void All_objects_exist_and_have_their_fields_before_any_wakes()
    {
        Player.LoadText(
            """
            {"version": 1, "objects": [
              {"id": "a", "components": [{"type": "Hebb.Scene.Tests.Serialization.SceneFileTests+Greeter", "fields": {"other": {"ref": "b"}}}]},
              {"id": "b", "components": [{"type": "Hebb.Scene.Tests.Serialization.SceneFileTests+Greeter", "fields": {"greeting": "hello"}}]}]}
            """,
            "greeters.scene");

        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "a hears hello", "b hears nothing" }));
    }

    [Test]
    public void Another_scene_replaces_the_first_but_for_what_persists()
    {
        Player.LoadText("""{"version": 1, "objects": [{"id": "keeper"}, {"id": "other"}]}""", "one.scene");
        UnityEngine.Object.DontDestroyOnLoad(GameObject.Find("keeper"));

        Player.LoadText("""{"version": 1, "objects": [{"id": "next"}]}""", "two.scene");
        Assert.That(Player.World.Roots.Select(root => root.name), Is.EqualTo(new[] { "keeper", "next" }));

        Player.Unload();
        Assert.That(Player.World.Roots, Is.Empty);
    }

    [Test]
    public void A_scene_is_loaded_from_a_file_and_saved_to_one()
    {
        var path = Assets.Write("track.scene", Track);
        Player.Load(path);
        var copy = Path.Combine(Assets.Path, "copy.scene");

        Player.Save(copy);
        Player.Save(copy);

        Assert.That(File.ReadAllText(copy), Is.EqualTo(Track));
        Assert.That(Directory.GetFiles(Assets.Path, "*.tmp"), Is.Empty);
    }

    [Test]
    public void Static_methods_marked_for_the_start_run_once_around_the_first_scene()
    {
        Starter.Moments.Clear();
        using var player = new HeadlessPlayer(new HeadlessPlayerOptions { Scripts = { typeof(Starter).Assembly }, Log = TextWriter.Null });
        const string Scene = """{"version": 1, "objects": [{"id": "a", "components": [{"type": "Hebb.Scene.Tests.Recorder"}]}]}""";
        player.LoadText(Scene, "a.scene");
        player.LoadText(Scene, "a.scene");

        Assert.That(Starter.Moments, Is.EqualTo(new[] { "reset 0", "before 0", "after 2" }));
    }

    private sealed class Greeter : MonoBehaviour
    {
        public GameObject? other;
        public string greeting = "nothing";

        private void Awake() => Recorder.Heard.Add($"{name} hears {(other == null ? "nothing" : other!.GetComponent<Greeter>().greeting)}");
    }

    private static class Starter
    {
        public static readonly List<string> Moments = [];

        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.SubsystemRegistration)]
        private static void Reset() => Moments.Add("reset " + Recorder.Heard.Count);

        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.BeforeSceneLoad)]
        private static void Before() => Moments.Add("before " + Recorder.Heard.Count);

        [RuntimeInitializeOnLoadMethod]
        private static void After() => Moments.Add("after " + Recorder.Heard.Count);
    }
}
