using System.Runtime.InteropServices;
using Hebb.Data;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Data;

public sealed class SamplerTests
{
    private static readonly Sampler[] Samplers = [new SequentialSampler(), new RandomSampler(), new ClassBalancedSampler()];

    [Test]
    public void The_sequential_order_is_the_data_sets_own() =>
        Assert.That(Epoch(new SequentialSampler(), Labelled(5, 2), 3), Is.EqualTo(new[] { 0, 1, 2, 3, 4, 5, 6 }));

    [Test]
    public void A_random_epoch_has_every_sample_once_in_another_order()
    {
        var data = Labelled(60, 41);

        var orders = Enumerable.Range(1, 10).Select(epoch => Epoch(new RandomSampler(), data, epoch)).ToArray();

        Assert.That(orders.Select(order => order.Order()), Is.All.EqualTo(Enumerable.Range(0, 101)));
        Assert.That(orders.Select(order => string.Join(' ', order)).Distinct().Count(), Is.EqualTo(10));
    }

    [Test]
    public void The_same_seed_and_epoch_give_the_same_order_whatever_came_before([ValueSource(nameof(Samplers))] Sampler sampler)
    {
        var data = Labelled(30, 7, 1);
        var loader = new DataLoader(data, 10, sampler, 5);
        loader.BeginEpoch(1);
        loader.BeginEpoch(2);
        loader.BeginEpoch(9);

        Assert.That(Batches(loader), Is.EqualTo(Epoch(sampler, data, 9)));
    }

    [Test]
    public void A_balanced_epoch_is_as_long_as_the_data_and_has_as_many_of_every_class()
    {
        var data = Labelled(900, 90, 9, 1);
        var labels = data.ReadLabels();

        for (var epoch = 1; epoch <= 10; epoch++)
        {
            var counts = Epoch(new ClassBalancedSampler(), data, epoch).CountBy(sample => labels[sample]).Select(pair => pair.Value).ToArray();

            Assert.That(counts, Is.EquivalentTo(new[] { 250, 250, 250, 250 }));
        }
    }

    [Test]
    public void What_does_not_divide_goes_to_classes_by_chance()
    {
        var data = Labelled(20, 2, 1);
        var labels = data.ReadLabels();

        var favoured = Enumerable.Range(1, 60).SelectMany(epoch => Epoch(new ClassBalancedSampler(), data, epoch).CountBy(sample => labels[sample]).Where(pair => pair.Value > 7)).CountBy(pair => pair.Key).ToArray();

        Assert.That(favoured, Has.Length.EqualTo(3));
        Assert.That(favoured.Sum(pair => pair.Value), Is.EqualTo(2 * 60), "23 samples are 8 + 8 + 7");
    }

    [Test]
    public void Samples_of_a_class_come_equally_often_in_a_balanced_epoch()
    {
        var data = Labelled(95, 5);

        var times = Epoch(new ClassBalancedSampler(), data, 1).CountBy(sample => sample).ToDictionary();

        Assert.That(Enumerable.Range(95, 5).Select(sample => times[sample]), Is.All.EqualTo(10));
        Assert.That(Enumerable.Range(0, 95).Count(times.ContainsKey), Is.EqualTo(50), "no sample of the frequent class twice while others wait");
    }

    [Test]
    public void Every_sample_of_a_frequent_class_comes_in_some_epoch()
    {
        var data = Labelled(95, 5);

        var seen = Enumerable.Range(1, 20).SelectMany(epoch => Epoch(new ClassBalancedSampler(), data, epoch)).Distinct();

        Assert.That(seen.Count(), Is.EqualTo(100));
    }

    [Test]
    public void Balanced_classes_are_mixed_within_the_epoch()
    {
        var data = Labelled(500, 500);
        var labels = data.ReadLabels();

        var firsts = Epoch(new ClassBalancedSampler(), data, 1).Take(100).Count(sample => labels[sample] == 0);

        Assert.That(firsts, Is.EqualTo(50).Within(20));
    }

    [Test]
    public void Classes_without_samples_and_gaps_between_labels_do_no_harm()
    {
        var data = new TensorDataset(Tensor.Zeros(new TensorShape(6, 1)), Tensor.FromLabels([7, 7, 7, 7, -3, 900000]));

        Assert.That(Epoch(new ClassBalancedSampler(), data, 1).CountBy(sample => sample < 4 ? 0 : sample).Select(pair => pair.Value), Is.All.EqualTo(2));
    }

    [Test]
    public void Balance_needs_class_labels()
    {
        var data = new TensorDataset(Tensor.Zeros(new TensorShape(6, 1)), Tensor.Zeros(new TensorShape(6, 1)));

        Assert.That(() => Epoch(new ClassBalancedSampler(), data, 1), Throws.InvalidOperationException.With.Message.Contains("class labels"));
    }

    [Test]
    public void Batches_cover_the_epoch_with_a_smaller_last_one()
    {
        var loader = new DataLoader(Labelled(7, 4), 4, new RandomSampler(), 1);

        Assert.That(loader.BatchCount, Is.EqualTo(3));
        Assert.That(Enumerable.Range(0, 3).Select(batch => loader.Samples(batch).Length), Is.EqualTo(new[] { 4, 4, 3 }));
        Assert.That(Batches(loader), Is.EqualTo(Enumerable.Range(0, 11)), "before the first epoch the samples are in their own order");
        Assert.That(() => loader.Samples(3), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => loader.Samples(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_batch_is_gathered_in_the_order_of_its_epoch()
    {
        var loader = new DataLoader(Labelled(7, 4), 4, new RandomSampler(), 1);
        loader.BeginEpoch(2);
        var inputs = new float[4];
        var labels = new int[4];

        loader.GatherInput(2, 0, MemoryMarshal.AsBytes(inputs.AsSpan()));
        loader.GatherTarget(2, 0, MemoryMarshal.AsBytes(labels.AsSpan()));

        var samples = loader.Samples(2).ToArray();
        Assert.That(inputs, Is.EqualTo(samples.Select(sample => (float)sample).Append(0)));
        Assert.That(labels[..3], Is.EqualTo(samples.Select(sample => sample < 7 ? 0 : 1)));
    }

    private static int[] Epoch(Sampler sampler, Dataset data, int epoch)
    {
        var loader = new DataLoader(data, 10, sampler, 5);
        loader.BeginEpoch(epoch);
        return Batches(loader);
    }

    private static int[] Batches(DataLoader loader) => Enumerable.Range(0, loader.BatchCount).SelectMany(batch => loader.Samples(batch).ToArray()).ToArray();

    /// <summary>As many samples of each class as given; the input is the number of the sample.</summary>
    private static TensorDataset Labelled(params int[] counts)
    {
        var labels = counts.SelectMany((count, label) => Enumerable.Repeat(label, count)).ToArray();
        return new TensorDataset(new Tensor(new TensorShape(labels.Length, 1), labels.Select((_, sample) => (float)sample).ToArray()), Tensor.FromLabels(labels));
    }
}
