using Hebb.Data;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Data;

public class DataLoaderTests
{
    [TestCase(10, 3, new[] { 3, 3, 3, 1 })]
    [TestCase(9, 3, new[] { 3, 3, 3 })]
    [TestCase(2, 128, new[] { 2 })]
    [TestCase(1, 1, new[] { 1 })]
    public void Every_sample_is_in_one_batch_and_the_last_may_be_smaller(int count, int batchSize, int[] sizes)
    {
        var loader = new DataLoader(Data(count), batchSize, new RandomSampler(), 3);
        loader.BeginEpoch(5);
        var batches = Enumerable.Range(0, loader.BatchCount).Select(batch => loader.Samples(batch).ToArray()).ToArray();
        Assert.That(batches.Select(batch => batch.Length), Is.EqualTo(sizes));
        Assert.That(batches.SelectMany(batch => batch), Is.EquivalentTo(Enumerable.Range(0, count)));
    }

    [Test]
    public void Before_the_first_epoch_the_order_is_that_of_the_data()
    {
        Assert.That(new DataLoader(Data(7), 7, new RandomSampler(), 1).Samples(0).ToArray(), Is.EqualTo(Enumerable.Range(0, 7)));
    }

    [Test]
    public void The_order_depends_on_seed_and_epoch_only()
    {
        var loader = new DataLoader(Data(100), 100, new RandomSampler(), 9);
        loader.BeginEpoch(2);
        var second = loader.Samples(0).ToArray();
        loader.BeginEpoch(3);
        var third = loader.Samples(0).ToArray();
        loader.BeginEpoch(2);
        Assert.That(loader.Samples(0).ToArray(), Is.EqualTo(second).And.Not.EqualTo(third));
        var other = new DataLoader(Data(100), 100, new RandomSampler(), 10);
        other.BeginEpoch(2);
        Assert.That(other.Samples(0).ToArray(), Is.Not.EqualTo(second));
        var batched = new DataLoader(Data(100), 30, new RandomSampler(), 9);
        batched.BeginEpoch(2);
        Assert.That(batched.Samples(1).ToArray(), Is.EqualTo(second[30..60]), "the batch size does not matter");
    }

    [Test]
    public void A_batch_is_gathered_into_the_front_of_a_larger_span()
    {
        var loader = new DataLoader(Data(5), 3, new RandomSampler(), 1);
        var bytes = new byte[3 * sizeof(int)];
        Array.Fill(bytes, (byte)0xEE);
        loader.GatherTarget(1, 0, bytes);
        Assert.That(bytes, Is.EqualTo(new byte[] { 3, 0, 0, 0, 4, 0, 0, 0, 0xEE, 0xEE, 0xEE, 0xEE }));
        loader.GatherInput(1, 0, bytes);
        Assert.That(BitConverter.ToSingle(bytes, 4), Is.EqualTo(4f));
    }

    [Test]
    public void Gathering_allocates_nothing()
    {
        var images = new ImageDataset(new byte[100 * 16], new TensorShape(1, 4, 4), new int[100], ["one"]);
        var loader = new DataLoader(images.Split(0.1, 1).Train, 8, new RandomSampler(), 1);
        var input = new byte[8 * 64];
        var target = new byte[8 * 4];
        GatherAll(loader, input, target);
        var before = GC.GetAllocatedBytesForCurrentThread();
        GatherAll(loader, input, target);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void A_batch_size_of_0_and_a_batch_that_is_not_there_are_refused()
    {
        Assert.That(() => new DataLoader(Data(3), 0, new RandomSampler(), 0), Throws.ArgumentException.With.Message.Contains("batch size").And.Message.Contains("0"));
        Assert.That(() => new DataLoader(Data(3), 2, new RandomSampler(), 0).Samples(2), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("2 batches"));
    }

    private static void GatherAll(DataLoader loader, byte[] input, byte[] target)
    {
        for (var batch = 0; batch < loader.BatchCount; batch++)
        {
            loader.GatherInput(batch, 0, input);
            loader.GatherTarget(batch, 0, target);
        }
    }

    private static TensorDataset Data(int count) => new(
        new Tensor(new TensorShape(count, 1), Enumerable.Range(0, count).Select(i => (float)i).ToArray()),
        Tensor.FromLabels(Enumerable.Range(0, count).ToArray()));
}
