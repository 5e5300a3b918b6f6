using Hebb.Components;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components.Sensors;

public class RaySensorTests
{
    private PlayedScene scene = null!;
    private RaySensorComponent component = null!;

    [SetUp]
    public void SetUp()
    {
        scene = new PlayedScene();
        component = new GameObject("Car").AddComponent<RaySensorComponent>();
        component.DetectableTags = ["Player", "Finish"];
        component.RaysPerDirection = 1;
        component.MaxRayDegrees = 90;
        component.RayLength = 10;
    }

    [TearDown]
    public void TearDown() => scene.Dispose();

    [Test]
    public void A_ray_tells_the_tag_and_the_distance_of_what_it_meets_first()
    {
        Wall(new Vector2(0, 5.5f), "Finish");
        Wall(new Vector2(3.5f, 0), "Untagged");
        Assert.That(Feel(), Is.EqualTo(new[]
        {
            0, 1, 0, 0.5f,
            0, 0, 0, 0.3f,
            0, 0, 1, 1,
        }).Within(1e-5f));
    }

    [Test]
    public void Rays_turn_with_the_object()
    {
        Wall(new Vector2(-4.5f, 0), "Player");
        component.transform.Rotate(0, 0, 90);
        Assert.That(Feel()[..4], Is.EqualTo(new[] { 1, 0, 0, 0.4f }).Within(1e-5f));
    }

    [Test]
    public void The_agents_own_colliders_are_not_felt()
    {
        component.gameObject.AddComponent<BoxCollider2D>();
        Wall(new Vector2(0, 2.5f), "Player");
        Assert.That(Feel()[..4], Is.EqualTo(new[] { 1, 0, 0, 0.2f }).Within(1e-5f));
    }

    [Test]
    public void Layers_that_are_masked_are_not_felt()
    {
        Wall(new Vector2(0, 2.5f), "Player").layer = 4;
        component.RayLayerMask = ~(1 << 4);
        Assert.That(Feel()[..4], Is.EqualTo(new float[] { 0, 0, 1, 1 }));
    }

    [Test]
    public void A_ray_without_length_is_refused()
    {
        component.RayLength = 0;
        Assert.That(component.CreateStackedSensor, Throws.ArgumentException.With.Message.Contains("above 0"));
    }

    private static GameObject Wall(Vector2 center, string tag)
    {
        var wall = new GameObject("Wall") { tag = tag };
        wall.transform.position = new Vector3(center.x, center.y, 0);
        wall.AddComponent<BoxCollider2D>();
        return wall;
    }

    private float[] Feel()
    {
        var sensor = component.CreateStackedSensor();
        var observation = new float[sensor.Spec.Length];
        sensor.Write(observation);
        return observation;
    }
}
