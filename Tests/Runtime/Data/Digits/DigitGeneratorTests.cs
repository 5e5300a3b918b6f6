using System.Security.Cryptography;
using Hebb.Data;
using Hebb.Data.Digits;
using NUnit.Framework;

namespace Hebb.Tests.Data.Digits;

public class DigitGeneratorTests
{
    private const int Area = DigitGenerator.Side * DigitGenerator.Side;

    [Test]
    public void The_digits_of_a_seed_never_change()
    {
        var data = DigitGenerator.Create(1000, 100, seed: 1);
        Assert.That(Convert.ToHexString(SHA256.HashData(data.Train.Pixels)), Is.EqualTo("3834CECA02C6B5348EC19C1510D8F396EC153C50943EC2770F6322CC5CD96606"));
        Assert.That(Convert.ToHexString(SHA256.HashData(data.Test.Pixels)), Is.EqualTo("032BBFD2A22C6425BEADD6579B6337461F5CE959FA709027F1F3F48C0D9D2F7E"));
    }

    [Test]
    public void A_digit_does_not_depend_on_how_many_are_drawn()
    {
        var few = DigitGenerator.Create(17, 1, 5).Train.Pixels.ToArray();
        var many = DigitGenerator.Create(300, 1, 5).Train.Pixels.ToArray();
        Assert.That(many[..few.Length], Is.EqualTo(few));
    }

    [Test]
    public void No_two_digits_are_equal_in_a_seed_its_parts_or_another_seed()
    {
        var all = new[] { DigitGenerator.Create(500, 500, 1), DigitGenerator.Create(500, 500, 2) }.SelectMany(data => new[] { data.Train, data.Test });
        var hashes = all.SelectMany(part => Enumerable.Range(0, part.Count).Select(i => Convert.ToHexString(SHA256.HashData(part.Pixels.Slice(i * Area, Area)))));
        Assert.That(hashes, Is.Unique);
    }

    [Test]
    public void The_classes_take_turns()
    {
        Assert.That(DigitGenerator.Create(25, 1, 1).Train.Labels.ToArray(), Is.EqualTo(Enumerable.Range(0, 25).Select(i => i % 10)));
    }

    [Test]
    public void Digits_are_white_on_black_in_a_box_about_their_centre_of_mass()
    {
        var data = DigitGenerator.Create(1000, 1, 3).Train;
        for (var sample = 0; sample < data.Count; sample++)
        {
            var pixels = data.Pixels.Slice(sample * Area, Area).ToArray();
            var ink = Enumerable.Range(0, Area).Where(i => pixels[i] >= 96).ToArray();
            var mass = ink.Sum(i => pixels[i]);
            Assert.That(pixels.Max(), Is.GreaterThan(190), $"digit {sample}");
            Assert.That(ink, Has.Length.InRange(15, 350));
            Assert.That(ink.Max(i => i % 28) - ink.Min(i => i % 28), Is.LessThan(21));
            Assert.That(ink.Max(i => i / 28) - ink.Min(i => i / 28), Is.LessThan(21));
            Assert.That(ink.Sum(i => pixels[i] * (double)(i % 28)) / mass, Is.EqualTo(14).Within(1));
            Assert.That(ink.Sum(i => pixels[i] * (double)(i / 28)) / mass, Is.EqualTo(14).Within(1));
        }
    }

    [Test]
    public void A_linear_model_learns_them_but_not_well()
    {
        var data = DigitGenerator.Create(10_000, 2_000, 1);
        var accuracy = LinearClassifier.Train(data.Train, epochs: 8).Accuracy(data.Test);
        Assert.That(accuracy, Is.InRange(0.75, 0.949));
    }

    [Test]
    public void A_linear_model_trained_on_them_reads_most_of_mnist()
    {
        var mnist = IdxFolder.Load(SharedData.Find("mnist")).Test;
        var accuracy = LinearClassifier.Train(DigitGenerator.Create(10_000, 1, 1).Train, epochs: 8).Accuracy(mnist);
        Assert.That(accuracy, Is.GreaterThan(0.78));
    }

    [TestCase(0)]
    [TestCase(int.MaxValue)]
    public void A_number_that_cannot_be_drawn_is_refused(int count)
    {
        Assert.That(() => DigitGenerator.Create(count, 1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
