using Hebb.Authoring;
using Hebb.Authoring.Datasets;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

public sealed class ImageBinsTests
{
    [TestCase(1, 0)]
    [TestCase(2, 0)]
    [TestCase(3, 1)]
    [TestCase(5, 1)]
    [TestCase(10, 2)]
    [TestCase(101, 20)]
    public void About_a_fifth_of_a_burst_is_held_out_and_it_is_its_end(int count, int held)
    {
        var bins = ImageBins.Empty.AddClass("a").AddSamples("c1", Hashes(count));
        Assert.That(bins.Samples.Count(sample => sample.IsHeldOut), Is.EqualTo(held));
        Assert.That(bins.Samples.TakeLast(held).All(sample => sample.IsHeldOut));
    }

    [Test]
    public void Pictures_added_one_by_one_are_held_out_in_the_same_share()
    {
        var bins = ImageBins.Empty.AddClass("a");
        foreach (var hash in Hashes(50))
        {
            bins = bins.AddSamples("c1", [hash]);
        }

        Assert.That(bins.Samples.Count(sample => sample.IsHeldOut), Is.EqualTo(10));
    }

    [Test]
    public void Equal_pictures_never_lie_on_both_sides_and_moves_change_no_side()
    {
        var random = new Random(3);
        var bins = ImageBins.Empty.AddClass("a").AddClass("b").AddClass("c");
        for (var round = 0; round < 200; round++)
        {
            var target = bins.Classes[random.Next(3)].Id;
            var before = bins.Samples.ToDictionary(sample => sample.Id, sample => sample.IsHeldOut);
            bins = random.Next(3) switch
            {
                0 => bins.Relabel(bins.Samples.Where(_ => random.Next(5) == 0).Select(sample => sample.Id).ToHashSet(), target),
                _ => bins.AddSamples(target, [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"picture {random.Next(150)}")]),
            };
            Assert.That(bins.Samples.Where(sample => before.ContainsKey(sample.Id)).All(sample => sample.IsHeldOut == before[sample.Id]));
        }

        Assert.That(bins.Samples.GroupBy(sample => sample.Hash).All(group => group.Select(sample => sample.IsHeldOut).Distinct().Count() == 1));
        Assert.That(bins.Samples.Any(sample => sample.IsHeldOut));
    }

    [Test]
    public void Ten_thousand_and_one_pictures_are_refused_whole()
    {
        var bins = ImageBins.Empty.AddClass("a").AddSamples("c1", Hashes(1));
        var refusal = Assert.Throws<RefusedException>(() => bins.AddSamples("c1", Hashes(ImageBins.LargestCount)));
        Assert.That(refusal!.Message, Does.Contain("10000").And.Contain("Nothing was added"));
    }

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("A")]
    [TestCase("a\u0007b")]
    public void A_class_name_must_be_new_and_readable(string name)
    {
        Assert.That(() => ImageBins.Empty.AddClass("a").AddClass(name), Throws.TypeOf<RefusedException>());
    }

    [Test]
    public void A_class_with_one_picture_and_a_large_difference_are_warned_of()
    {
        var bins = ImageBins.Empty.AddClass("cat").AddClass("dog").AddSamples("c1", Hashes(1)).AddSamples("c2", [.. Hashes(20).Select(hash => "d" + hash)]);
        Assert.That(BinWarning.Of(bins).Select(warning => warning.Code), Is.EqualTo(new[] { "fewSamples", "imbalance" }));
        Assert.That(BinWarning.Of(bins)[0].Values, Is.EqualTo(new object[] { "cat", 1 }));
    }

    private static string[] Hashes(int count) => [.. Enumerable.Range(0, count).Select(index => $"h{index}")];
}
