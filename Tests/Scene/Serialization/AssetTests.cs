using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Scene.Tests.Serialization;

internal sealed class AssetTests : SceneTest
{
    [SetUp]
    public void WritePicture() => Assets.Write("four.pic", "4");

    [Test]
    public void An_asset_is_loaded_once_by_the_importer_of_its_ending()
    {
        var first = Player.LoadAsset<Texture2D>("four.pic");

        Assert.That(first.width, Is.EqualTo(4));
        Assert.That(Player.LoadAsset<Texture2D>("four.pic"), Is.SameAs(first));
    }

    [Test]
    public void A_picture_becomes_a_sprite_where_one_is_wanted_and_is_saved_by_its_path()
    {
        const string Scene = """{"version": 1, "objects": [{"id": "a", "components": [{"type": "UnityEngine.SpriteRenderer", "fields": {"sprite": {"asset": "four.pic"}}}]}]}""";
        Player.LoadText(Scene, "a.scene");
        var sprite = GameObject.Find("a").GetComponent<SpriteRenderer>().sprite;

        Assert.That((sprite.rect, sprite.pixelsPerUnit), Is.EqualTo((new Rect(0, 0, 4, 4), 100f)));
        Assert.That(Player.SaveText(), Does.Contain("four.pic"));
    }

    [Test]
    public void Unloading_forgets_the_assets()
    {
        var first = Player.LoadAsset<Texture2D>("four.pic");
        Player.Unload();

        Assert.That(Player.LoadAsset<Texture2D>("four.pic"), Is.Not.SameAs(first));
    }

    [Test]
    public void An_asset_that_lies_outside_of_the_folder_is_refused_also_when_a_link_leads_to_it()
    {
        using var elsewhere = new TemporaryFolder();
        var secret = elsewhere.Write("secret.txt", "not for this game");
        var sibling = Assets.Path + "more";
        Directory.CreateDirectory(sibling);
        try
        {
            File.WriteAllText(Path.Combine(sibling, "near.txt"), "nor this");
            File.CreateSymbolicLink(Path.Combine(Assets.Path, "link.txt"), secret);
            Directory.CreateSymbolicLink(Path.Combine(Assets.Path, "linked"), elsewhere.Path);

            foreach (var path in new[] { secret, $"../{Path.GetFileName(elsewhere.Path)}/secret.txt", $"../{Path.GetFileName(sibling)}/near.txt", "link.txt", "linked/secret.txt" })
            {
                var fault = Assert.Throws<SceneFileException>(() => Player.LoadAsset<TextAsset>(path), path)!;
                Assert.That(fault.Message, Does.Contain($"'{path}', which lies outside of {Assets.Path}; copy it into that folder"));
            }
        }
        finally
        {
            Directory.Delete(sibling, true);
        }
    }

    [Test]
    public void A_link_that_stays_in_the_folder_is_followed()
    {
        Assets.Write("note.txt", "here");
        File.CreateSymbolicLink(Path.Combine(Assets.Path, "same.txt"), Path.Combine(Assets.Path, "note.txt"));

        Assert.That(Player.LoadAsset<TextAsset>("same.txt").text, Is.EqualTo("here"));
    }

    [Test]
    public void Scriptable_objects_wake_are_copied_and_are_told_of_their_end()
    {
        var settings = ScriptableObject.CreateInstance<Settings>();
        settings.speed = 4f;
        var copy = Object.Instantiate(settings);
        Object.DestroyImmediate(settings);

        Assert.That(copy.speed, Is.EqualTo(4f));
        Assert.That(settings == null, Is.True);
        Assert.That(Recorder.Heard, Is.EqualTo(new[] { "awake", "awake", "gone" }));
    }

    [Test]
    public void A_prefab_that_refers_to_itself_is_refused()
    {
        Assets.Write("loop.prefab", """{"version": 1, "objects": [{"id": "a", "name": "A", "components": [{"type": "Hebb.Scene.Tests.Serialization.Inventory", "fields": {"prefab": {"asset": "loop.prefab"}}}]}]}""");

        Assert.That(Player.LoadAsset<GameObject>("loop.prefab").GetComponent<Inventory>().prefab == null, Is.True);
        Assert.That(Log.ToString(), Does.Contain("loop.prefab: A: Inventory.prefab refers to the asset 'loop.prefab', which refers to itself"));
    }

    [Test]
    public void What_is_unknown_in_a_prefab_is_reported_with_the_scene_that_uses_it()
    {
        Assets.Write("odd.prefab", """{"version": 1, "objects": [{"id": "a", "name": "A", "components": [{"type": "Lost"}]}]}""");

        var report = Player.LoadText("""{"version": 1, "objects": [{"id": "b", "components": [{"type": "Hebb.Scene.Tests.Serialization.Inventory", "fields": {"prefab": {"asset": "odd.prefab"}}}]}]}""", "b.scene");

        Assert.That(report.Problems.Single().ToString(), Does.StartWith("odd.prefab: A: the component type 'Lost' is not known"));
    }

    private sealed class Settings : ScriptableObject
    {
        public float speed;

        private void Awake() => Recorder.Heard.Add("awake");

        private void OnDestroy() => Recorder.Heard.Add("gone");
    }
}
