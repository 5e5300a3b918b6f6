using Hebb.Authoring;
using Hebb.Authoring.Undo;
using Hebb.Editor.Sessions.Scenes;
using Hebb.Scene;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Editor.Sessions;

public sealed class WorldPlaceTests
{
    private OpenedProject project = null!;
    private EditHistory history = null!;
    private SceneSession session = null!;

    [SetUp]
    public void Open()
    {
        project = new OpenedProject("shapes");
        history = new EditHistory();
        session = new SceneSession(project.Folder, history, _ => { }, _ => { });
    }

    [TearDown]
    public void Close()
    {
        session.Dispose();
        project.Dispose();
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Objects_stay_where_they_are_in_the_world_whatever_parents_they_are_given(int seed)
    {
        var random = new System.Random(seed);
        var ids = session.View!.Objects.Select(entry => entry.Id).ToList();
        foreach (var id in ids)
        {
            var size = Between(0.3f, 3);
            session.SetPlace(id, "position", [Between(-9, 9), Between(-9, 9), Between(-9, 9)], null);
            session.SetPlace(id, "rotation", [Between(-80, 80), Between(-180, 180), Between(-180, 180)], null);
            session.SetPlace(id, "scale", [size, size, size], null);
        }

        for (var move = 0; move < 30; move++)
        {
            var (id, parent) = (ids[random.Next(ids.Count)], random.Next(4) == 0 ? null : ids[random.Next(ids.Count)]);
            var before = Places();
            try
            {
                session.SetParent(id, parent);
            }
            catch (RefusedException refused)
            {
                Assert.That(refused.Code, Is.EqualTo("parentBelow"));
            }

            Assert.That(Places(), Is.EqualTo(before).Within(2e-3f), $"move {move}: {id} below {parent ?? "nothing"}");
        }

        float Between(float low, float high) => low + ((high - low) * random.NextSingle());
    }

    [Test]
    public void Below_a_turned_and_scaled_object_the_place_is_as_in_Unity_and_undo_brings_the_old_one_back()
    {
        session.SetPlace("robot", "position", [10, 0, 0], null);
        session.SetPlace("robot", "rotation", [0, 0, 90], null);
        session.SetPlace("robot", "scale", [2, 4, 1], null);
        session.SetPlace("card", "position", [10, 6, 0], null);
        session.SetPlace("card", "scale", [1, 1, 1], null);
        var before = session.Document!.Text;

        session.SetParent("card", "robot");

        var card = session.View!.Objects.Single(entry => entry.Id == "card");
        Assert.That(card.Position, Is.EqualTo(new[] { 3f, 0, 0 }).Within(1e-5f), "6 above, which is 3 lengths of 2 along the turned x axis");
        Assert.That(card.Rotation[2], Is.EqualTo(270).Within(1e-3));
        Assert.That(card.Scale, Is.EqualTo(new[] { 0.5f, 0.25f, 1 }).Within(1e-5f).Or.EqualTo(new[] { 0.25f, 0.5f, 1 }).Within(1e-5f));
        history.Undo();
        Assert.That(session.Document.Text, Is.EqualTo(before));
        history.Redo();
        Assert.That(session.View!.Objects.Single(entry => entry.Id == "card").Parent, Is.EqualTo("robot"));
    }

    [Test]
    public void Below_an_object_without_extent_nothing_can_keep_its_place()
    {
        session.SetPlace("robot", "scale", [0, 0, 0], null);
        var before = session.Document!.Text;
        Assert.That(() => session.SetParent("card", "robot"), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("flatParent"));
        Assert.That(session.Document.Text, Is.EqualTo(before));
    }

    /// <summary>Where each object takes its origin and the ends of its axes.</summary>
    private float[] Places()
    {
        using var player = new HeadlessPlayer(new HeadlessPlayerOptions { AssetFolder = project.Folder.Path, Log = TextWriter.Null });
        player.LoadText(session.Document!.Text, session.Document.Name);
        return [.. player.World.FindAll<Transform>().OrderBy(place => place.name, StringComparer.Ordinal)
            .SelectMany(place => new[] { Vector3.zero, Vector3.right, Vector3.up, Vector3.forward }.Select(place.TransformPoint)).SelectMany(point => new[] { point.x, point.y, point.z })];
    }
}
