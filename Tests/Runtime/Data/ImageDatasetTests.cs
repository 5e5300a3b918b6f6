using System.Runtime.InteropServices;
using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Data;

public class ImageDatasetTests
{
    private static readonly string[] Classes = ["a", "b", "c"];

    [Test]
    public void Gathered_images_are_normalised_by_channel_in_the_order_asked_for()
    {
        var normalization = new ImageNormalization([0.5f, 0.25f, 0], [0.5f, 2, 1]);
        var data = Make(4, new TensorShape(3, 2, 1)).WithNormalization(normalization);
        var numbers = new float[3 * 6];
        data.GatherInput(0, [3, 0, 3], MemoryMarshal.AsBytes(numbers.AsSpan()));
        for (var i = 0; i < numbers.Length; i++)
        {
            var sample = new[] { 3, 0, 3 }[i / 6];
            var channel = i % 6 / 2;
            var level = data.Pixels[(sample * 6) + (i % 6)] / 255.0;
            Assert.That(numbers[i], Is.EqualTo((level - normalization.Mean[channel]) / normalization.StandardDeviation[channel]).Within(1e-6), $"number {i}");
        }

        Assert.That(numbers[12..], Is.EqualTo(numbers[..6]), "the same sample twice");
    }

    [Test]
    public void Labels_are_gathered_as_integers()
    {
        var labels = new int[3];
        Make(4, new TensorShape(1, 1, 1)).GatherTarget(0, [2, 1, 3], MemoryMarshal.AsBytes(labels.AsSpan()));
        Assert.That(labels, Is.EqualTo(new[] { 2, 1, 0 }));
    }

    [Test]
    public void An_image_given_to_a_model_alone_has_the_numbers_it_has_in_a_batch([Values(1, 3)] int channels)
    {
        var data = Make(5, new TensorShape(channels, 3, 2));
        data = data.WithNormalization(data.MeasureNormalization());
        var batch = new float[channels * 6];
        var alone = new float[channels * 6];
        data.GatherInput(0, [4], MemoryMarshal.AsBytes(batch.AsSpan()));
        data.Normalization.Apply(data.GetImage(4), alone);
        Assert.That(alone, Is.EqualTo(batch));
    }

    [Test]
    public void Measured_normalisation_brings_mean_0_and_deviation_1_to_every_channel()
    {
        var data = Make(50, new TensorShape(3, 4, 4));
        data = data.WithNormalization(data.MeasureNormalization());
        var numbers = new float[50 * 48];
        data.GatherInput(0, Enumerable.Range(0, 50).ToArray(), MemoryMarshal.AsBytes(numbers.AsSpan()));
        for (var channel = 0; channel < 3; channel++)
        {
            var values = numbers.Where((_, i) => i % 48 / 16 == channel).Select(value => (double)value).ToArray();
            Assert.That(values.Average(), Is.EqualTo(0).Within(1e-5));
            Assert.That(values.Average(value => value * value), Is.EqualTo(1).Within(1e-5));
        }
    }

    [Test]
    public void Images_of_one_level_keep_a_finite_normalisation()
    {
        var data = new ImageDataset(new byte[8], new TensorShape(1, 2, 2), [0, 1], Classes);
        Assert.That(data.MeasureNormalization().StandardDeviation, Is.EqualTo(new[] { 1f }));
    }

    [Test]
    public void A_selection_is_a_copy_in_its_own_order()
    {
        var data = Make(6, new TensorShape(3, 2, 2));
        var some = data.Select([5, 2]);
        Assert.That(some.Count, Is.EqualTo(2));
        Assert.That(some.Labels.ToArray(), Is.EqualTo(new[] { data.Labels[5], data.Labels[2] }));
        Assert.That(some.GetImage(0).Pixels, Is.EqualTo(data.GetImage(5).Pixels));
    }

    [Test]
    public void What_does_not_fit_together_is_refused()
    {
        var shape = new TensorShape(1, 2, 2);
        Assert.That(() => new ImageDataset(new byte[7], shape, [0, 1], Classes), Throws.ArgumentException.With.Message.Contains("7 bytes"));
        Assert.That(() => new ImageDataset([], shape, [], Classes), Throws.ArgumentException);
        Assert.That(() => new ImageDataset(new byte[4], shape, [3], Classes), Throws.ArgumentException.With.Message.Contains("label 3"));
        Assert.That(() => new ImageDataset(new byte[4], shape, [-1], Classes), Throws.ArgumentException.With.Message.Contains("label -1"));
        Assert.That(() => new ImageDataset(new byte[4], new TensorShape(4), [0], Classes), Throws.ArgumentException.With.Message.Contains("channels"));
        Assert.That(() => new ImageDataset(new byte[4], shape, [0], Classes, ImageNormalization.ToUnit(3)), Throws.ArgumentException.With.Message.Contains("3 channels"));
        Assert.That(() => new ImageNormalization([0], [0]), Throws.ArgumentException);
        Assert.That(() => new ImageNormalization([float.NaN], [1]), Throws.ArgumentException);
        Assert.That(() => ImageNormalization.ToUnit(1).Apply(new Image(1, 1, 3), new float[3]), Throws.ArgumentException);
        Assert.That(() => Make(1, shape).GatherInput(1, [0], new byte[16]), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static ImageDataset Make(int count, TensorShape shape)
    {
        var pixels = new byte[count * shape.Length];
        new Random(3).NextBytes(pixels);
        return new ImageDataset(pixels, shape, Enumerable.Range(0, count).Select(i => i % 3).ToArray(), Classes);
    }
}
