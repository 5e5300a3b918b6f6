using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Serialization;

internal sealed class FaultTests : SceneTest
{
    private const string Good = "{\n  \"version\": 1,\n  \"objects\": [\n    {\n      \"id\": \"a\",\n      \"name\": \"A\"\n    }\n  ]\n}\n";

    [Test]
    public void A_file_cut_anywhere_is_refused_with_its_name_line_and_column_and_the_old_scene_stays()
    {
        new GameObject("old");
        for (var length = 0; length < Good.TrimEnd().Length; length++)
        {
            var cut = Good[..length];
            Assert.That(() => Player.LoadText(cut, "cut.scene"), Throws.TypeOf<SceneFileException>().With.Message.Match(@"^cut\.scene \(line \d+, column \d+\) cannot be read: "), $"cut after {length}");
        }

        Assert.That(GameObject.Find("old") != null, Is.True);
        Assert.That(() => Player.LoadText(Good, "whole.scene"), Throws.Nothing);
    }

    [TestCase("[]", "one object")]
    [TestCase("{\"version\": 2, \"objects\": []}", "\"version\" is 2")]
    [TestCase("{\"objects\": []}", "\"version\" is missing")]
    [TestCase("{\"version\": 1}", "\"objects\" is missing")]
    [TestCase("{\"version\": 1, \"objects\": [3]}", "(line 1, column 28): an object of the scene is a number")]
    [TestCase("{\"version\": 1, \"objects\": [{\"name\": \"A\"}]}", "has no \"id\"")]
    [TestCase("{\"version\": 1, \"objects\": [{\"id\": \"a/b\"}]}", "slash")]
    [TestCase("{\"version\": 1, \"objects\": [{\"id\": \"a\", \"id\": \"b\"}]}", "'id' is given twice")]
    [TestCase("{\"version\": 1, \"objects\": [{\"id\": \"a\", \"components\": [{}]}]}", "has no \"type\"")]
    [TestCase("{\"version\": 1, \"objects\": []} x", "cannot be read")]
    [TestCase("{\"version\": 1, \"objects\": []} /* done */", "more after the end")]
    public void A_file_of_the_wrong_form_says_what_is_wrong(string text, string expected)
    {
        Assert.That(() => Player.LoadText(text, "wrong.scene"), Throws.TypeOf<SceneFileException>().With.Message.StartsWith("wrong.scene").And.Message.Contains(expected));
    }

    [Test]
    public void Double_ids_lost_parents_and_circles_are_all_told_each_once()
    {
        const string Text = """
            {"version": 1, "objects": [
              {"id": "a", "name": "A", "parent": "c"},
              {"id": "b", "name": "B", "parent": "a"},
              {"id": "c", "name": "C", "parent": "b"},
              {"id": "d", "name": "D", "parent": "nobody"},
              {"id": "e", "name": "E", "parent": "e"},
              {"id": "f", "name": "F"},
              {"id": "f", "name": "G"},
              {"id": "h", "name": "H", "parent": "a"}]}
            """;

        var message = Assert.Throws<SceneFileException>(() => Player.LoadText(Text, "bad.scene"))!.Message;

        Assert.That(message.Split('\n'), Is.EqualTo(new[]
        {
            "bad.scene: the id 'f' is given to F (line 7) and G (line 8); ids must differ.",
            "bad.scene: the parents of A (line 2) go in a circle: A/B/C/A.",
            "bad.scene: D (line 5) has the parent 'nobody', which is not in the file.",
            "bad.scene: the parents of E (line 6) go in a circle: E/E.",
        }));
    }

    [TestCase("\"whole\": \"seven\"", "Inventory.whole is a text, but a number is expected")]
    [TestCase("\"whole\": 1.5", "Inventory.whole is 1.5, which a field of type Int32 cannot hold")]
    [TestCase("\"small\": 256", "Inventory.small is 256, which a field of type Byte cannot hold")]
    [TestCase("\"shade\": \"Dusk\"", "Inventory.shade is 'Dusk', but one of Light, Dark is expected")]
    [TestCase("\"plane\": [1]", "Inventory.plane is a list of 1, but 2 numbers are expected")]
    [TestCase("\"numbers\": 4", "Inventory.numbers is a number, but a list is expected")]
    [TestCase("\"part\": {\"label\": 4}", "Inventory.part is a number, but a text is expected (in Inventory.part.label)")]
    [TestCase("\"target\": {\"ref\": \"nobody\"}", "Inventory.target refers to 'nobody', which is not in the file")]
    [TestCase("\"friend\": {\"ref\": \"other\"}", "Inventory.friend refers to 'other', which has no Inventory")]
    [TestCase("\"friend\": {\"ref\": \"other/Inventory\"}", "Inventory.friend refers to 'other/Inventory', but there is no such component")]
    [TestCase("\"notes\": {\"asset\": \"gone.txt\"}", "Inventory.notes refers to the asset 'gone.txt', which does not exist")]
    [TestCase("\"notes\": {\"asset\": \"song.mp3\"}", "Inventory.notes refers to the asset 'song.mp3', whose kind is not known")]
    [TestCase("\"picture\": {\"asset\": \"broken.pic\"}", "Inventory.picture refers to the asset 'broken.pic', which cannot be loaded")]
    [TestCase("\"notes\": {\"asset\": \"four.pic\"}", "Inventory.notes refers to the asset 'four.pic', which is not a TextAsset")]
    public void A_value_that_does_not_fit_is_reported_once_has_no_effect_and_is_kept(string field, string expected)
    {
        Assets.Write("broken.pic", "wide");
        Assets.Write("four.pic", "4");
        var text = $$$"""
            {"version": 1, "objects": [{"id": "other"}, {"id": "a", "name": "A", "components": [
              {"type": "Hebb.Scene.Tests.Serialization.Inventory", "fields": {"large": 3, {{{field}}}}}]}]}
            """;

        var report = Player.LoadText(text, "value.scene");

        Assert.That(report.Problems.Single().ToString(), Does.StartWith("value.scene: A: " + expected));
        Assert.That(GameObject.Find("A").GetComponent<Inventory>().large, Is.EqualTo(3));
        Assert.That(Compact(Player.SaveText()), Is.EqualTo(Compact(text)));
    }

    [Test]
    public void A_layer_that_does_not_exist_and_a_place_that_is_no_place_are_reported_and_kept()
    {
        const string Text = """{"version": 1, "objects": [{"id": "a", "name": "A", "layer": 40, "transform": {"position": [1,2], "scale": "big"}}]}""";

        var report = Player.LoadText(Text, "place.scene");

        Assert.That(report.Problems.Select(problem => problem.Text), Has.Some.Contains("layer 40").And.Some.Contains("\"position\" is a list of 2").And.Some.Contains("\"scale\" is a text"));
        Assert.That(Compact(Player.SaveText()), Is.EqualTo(Compact(Text)));
    }

    [Test]
    public void A_file_that_does_not_exist_is_named()
    {
        Assert.That(() => Player.Load(Path.Combine(Assets.Path, "none.scene")), Throws.TypeOf<SceneFileException>().With.Message.Contains("none.scene"));
    }

    private static string Compact(string json) => string.Concat(json.Where(letter => !char.IsWhiteSpace(letter)));
}
