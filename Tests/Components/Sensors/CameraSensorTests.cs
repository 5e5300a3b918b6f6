using Hebb.Components;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components.Sensors;

public class CameraSensorTests
{
    private PlayedScene scene = null!;

    [SetUp]
    public void SetUp() => scene = new PlayedScene();

    [TearDown]
    public void TearDown() => scene.Dispose();

    [Test]
    public void A_camera_shows_channels_of_rows_from_the_top_in_zero_to_one([Values] bool grayscale)
    {
        var component = SimpleScenes.AddCamera().gameObject.AddComponent<CameraSensorComponent>();
        (component.Width, component.Height, component.Grayscale) = (6, 4, grayscale);
        SimpleScenes.AddSquare(new Vector3(0, 0.5f, 0), new Vector3(2, 1, 1), Color.red);
        var sensor = component.CreateStackedSensor();
        var pixels = new float[sensor.Spec.Length];
        sensor.Write(pixels);
        var red = grayscale ? 0.299f : 1f;
        Assert.That(sensor.Spec.Shape, Is.EqualTo(new Hebb.Tensors.TensorShape(grayscale ? 1 : 3, 4, 6)));
        Assert.That(pixels[..24], Is.EqualTo(Enumerable.Range(0, 24).Select(place => place < 12 && place % 6 is > 0 and < 5 ? red : 0f)).Within(0.01f));
        Assert.That(pixels.Skip(24), Is.All.Zero);
    }

    [Test]
    public void A_sensor_without_a_camera_is_told_of_with_its_path()
    {
        var component = new GameObject("Eye").AddComponent<CameraSensorComponent>();
        Assert.That(component.CreateStackedSensor, Throws.ArgumentException.With.Message.Contains("/Eye"));
    }
}
