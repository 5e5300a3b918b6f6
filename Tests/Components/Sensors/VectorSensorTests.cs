using Hebb.Components;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components.Sensors;

public class VectorSensorTests
{
    [Test]
    public void Every_kind_of_observation_adds_its_numbers()
    {
        var sensor = new VectorSensor(20);
        sensor.AddObservation(0.5f);
        sensor.AddObservation(3);
        sensor.AddObservation(true);
        sensor.AddObservation(false);
        sensor.AddObservation(new Vector2(1, 2));
        sensor.AddObservation(new Vector3(3, 4, 5));
        sensor.AddObservation(new Quaternion(6, 7, 8, 9));
        sensor.AddObservation(new List<float> { 10, 11 });
        sensor.AddObservation([12, 13]);
        sensor.AddOneHotObservation(1, 3);
        var observation = new float[20];
        sensor.Write(observation);
        Assert.That(observation, Is.EqualTo(new float[] { 0.5f, 3, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 0, 1, 0 }));
    }

    [Test]
    public void A_one_hot_observation_out_of_range_adds_zeros()
    {
        var sensor = new VectorSensor(2);
        sensor.AddOneHotObservation(5, 2);
        var observation = new float[] { 9, 9 };
        sensor.Write(observation);
        Assert.That(observation, Is.EqualTo(new float[] { 0, 0 }));
    }

    [Test]
    public void What_is_missing_counts_as_zero_and_what_is_too_much_is_left_out()
    {
        var sensor = new VectorSensor(2);
        sensor.AddObservation(7f);
        var observation = new float[] { 9, 9 };
        sensor.Write(observation);
        Assert.That(observation, Is.EqualTo(new float[] { 7, 0 }));
        sensor.AddObservation(8f);
        sensor.AddObservation(9f);
        sensor.Write(observation);
        Assert.That(observation, Is.EqualTo(new float[] { 7, 8 }));
    }

    [Test]
    public void Stacked_observations_come_oldest_first_and_begin_with_zeros()
    {
        var vector = new VectorSensor(1);
        var stacked = new StackingSensor(vector, 3);
        Assert.That(stacked.Spec.Shape.ToString(), Is.EqualTo(new Hebb.Tensors.TensorShape(3).ToString()));
        Assert.That(stacked.Spec.Name, Is.EqualTo(VectorSensor.DefaultName));
        Assert.That(See(5), Is.EqualTo(new float[] { 0, 0, 5 }));
        Assert.That(See(6), Is.EqualTo(new float[] { 0, 5, 6 }));
        Assert.That(See(7), Is.EqualTo(new float[] { 5, 6, 7 }));
        Assert.That(See(8), Is.EqualTo(new float[] { 6, 7, 8 }));
        stacked.Reset();
        Assert.That(See(9), Is.EqualTo(new float[] { 0, 0, 9 }));

        float[] See(float value)
        {
            vector.Reset();
            vector.AddObservation(value);
            var observation = new float[3];
            stacked.Write(observation);
            return observation;
        }
    }
}
