using System.Security.Cryptography;
using Hebb.Data.Gestures;
using NUnit.Framework;

namespace Hebb.Tests.Data.Gestures;

public class GestureGeneratorTests
{
    [Test]
    public void The_gestures_of_a_seed_never_change()
    {
        var data = GestureGenerator.Create(1000, 1, seed: 1).Train;
        Assert.That(Convert.ToHexString(SHA256.HashData(data.Pixels)), Is.EqualTo("B4F8B84BD1E204C2DA47DDC35F6B55FB634A85190FE82DC05B966255E80C6532"));
    }

    [Test]
    public void The_classes_take_turns_and_have_their_names()
    {
        var data = GestureGenerator.Create(25, 1, 1).Train;
        Assert.That(data.ClassNames, Is.EqualTo(GestureGenerator.ClassNames).And.Contain("circle").And.Unique);
        Assert.That(data.Labels.ToArray(), Is.EqualTo(Enumerable.Range(0, 25).Select(i => i % data.ClassNames.Count)));
    }

    [Test]
    public void Every_gesture_leaves_ink_and_no_two_are_equal()
    {
        var data = GestureGenerator.Create(500, 500, 2);
        var pictures = new[] { data.Train, data.Test }.SelectMany(part => Enumerable.Range(0, part.Count).Select(sample => part.GetImage(sample).Pixels)).ToList();
        Assert.That(pictures.Select(pixels => pixels.Count(pixel => pixel > 96)), Has.All.InRange(20, 500));
        Assert.That(pictures.Select(Convert.ToHexString), Is.Unique);
    }

    [Test]
    public void No_gestures_cannot_be_drawn() =>
        Assert.That(() => GestureGenerator.Create(0, 1, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
}
