using System.Text.Json.Nodes;
using Hebb.Authoring.Undo;
using Hebb.Editor.Sessions.Scenes;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

/// <summary>Scripts that put right what depends on their fields, before any game runs.</summary>
public sealed class ValidationTests
{
    private const string Scale = "public class Scale : UnityEngine.MonoBehaviour { public float size = 1; void OnValidate() { if (size < 0) throw new System.ArgumentException(\"size must not be negative\"); transform.localScale = new UnityEngine.Vector3(size, size, 1); } } public sealed class Special : Scale { }";

    [TestCase("Scale")]
    [TestCase("Special", TestName = "A_script_runs_the_validation_of_its_base")]
    public void A_field_that_is_set_takes_effect_in_the_scene_at_once_and_a_script_that_objects_is_heard(string script)
    {
        using var project = new OpenedProject("shapes");
        File.WriteAllText(Path.Combine(project.Folder.Path, "Scale.cs"), Scale);
        using var session = new SceneSession(project.Folder, new EditHistory(), _ => { }, _ => { });
        session.AddComponent("ground", script);
        var index = session.View!.Objects.Single(entry => entry.Id == "ground").Components.Count - 1;

        session.SetField("ground", index, "size", JsonValue.Create(3f));
        Assert.That(session.View!.Objects.Single(entry => entry.Id == "ground").Scale, Is.EqualTo(new[] { 3f, 3f, 1f }));
        Assert.That(session.View.Problems, Is.Empty);

        session.SetField("ground", index, "size", JsonValue.Create(-1f));
        Assert.That(session.View!.Problems.Single(), Does.Contain("Ground").And.Contain($"{script}.OnValidate").And.Contain("size must not be negative"));
    }

    [Test]
    public void The_road_of_the_race_is_seen_before_it_is_played_and_follows_its_width()
    {
        using var project = new OpenedProject("RaceTrack");
        using var session = new SceneSession(project.Folder, new EditHistory(), _ => { }, _ => { });
        var before = Walls(session);
        session.SetField("track", 0, "width", JsonValue.Create(12f));

        Assert.That(session.View!.Problems, Is.Empty);
        Assert.That(before, Has.Length.EqualTo(2).And.All.Length.GreaterThan(200));
        Assert.That(Walls(session)[0], Is.Not.EqualTo(before[0]));
    }

    private static float[][] Walls(SceneSession session) => [.. session.View!.Draw.Where(item => item.Shape == "line").Select(item => item.Points)];
}
