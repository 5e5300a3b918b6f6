using Hebb.Components;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components.Agents;

public class TrainingAreaReplicatorTests
{
    private PlayedScene scene = null!;

    [SetUp]
    public void SetUp() => scene = new PlayedScene();

    [TearDown]
    public void TearDown() => scene.Dispose();

    [Test]
    public void Copies_lie_in_columns_and_rows_and_their_agents_take_part()
    {
        var area = new GameObject("Area");
        area.transform.position = new Vector3(1, 2, 3);
        PlayedScene.Add<CountingAgent>().transform.SetParent(area.transform);
        Add(area, 5);
        scene.Run(2);
        var areas = scene.Player.World.Roots.Where(root => root.name.StartsWith("Area", StringComparison.Ordinal)).ToList();
        Assert.That(areas.Select(root => root.name), Is.EqualTo(new[] { "Area", "Area (1)", "Area (2)", "Area (3)", "Area (4)" }));
        Assert.That(areas.Select(root => root.transform.position), Is.EqualTo(new[]
        {
            new Vector3(1, 2, 3), new Vector3(11, 2, 3), new Vector3(21, 2, 3), new Vector3(1, 22, 3), new Vector3(11, 22, 3),
        }));
        var agents = areas.Select(root => root.GetComponentInChildren<CountingAgent>()).ToList();
        Assert.That(agents.Select(agent => agent.Count), Is.All.EqualTo(2));
        Assert.That(agents.Select(agent => agent.Index), Is.EquivalentTo(new[] { 0, 1, 2, 3, 4 }));
    }

    [Test]
    public void One_area_is_left_alone()
    {
        Add(new GameObject("Area"), 1);
        Assert.That(scene.Player.World.Roots.Count(root => root.name.StartsWith("Area", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public void A_replicator_without_an_area_or_within_it_is_told_of_and_copies_nothing()
    {
        Add(null, 3);
        Assert.That(scene.Log, Does.Contain("/Replicator").And.Contain("no area"));
        var area = new GameObject("Area");
        var inside = new GameObject("Inside");
        inside.SetActive(false);
        inside.transform.SetParent(area.transform);
        (inside.AddComponent<TrainingAreaReplicator>().BaseArea, inside.GetComponent<TrainingAreaReplicator>().NumAreas) = (area, 3);
        inside.SetActive(true);
        Assert.That(scene.Log, Does.Contain("/Area/Inside").And.Contain("outside"));
        Assert.That(scene.Player.World.Roots.Count(root => root.name.StartsWith("Area", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    private static void Add(GameObject? area, int count)
    {
        var holder = new GameObject("Replicator");
        holder.SetActive(false);
        var replicator = holder.AddComponent<TrainingAreaReplicator>();
        (replicator.BaseArea, replicator.NumAreas, replicator.Separation) = (area, count, new Vector2(10, 20));
        holder.SetActive(true);
    }
}
