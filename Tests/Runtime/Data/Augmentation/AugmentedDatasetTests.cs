using System.Runtime.InteropServices;
using Hebb.Data;
using Hebb.Data.Augmentation;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Data.Augmentation;

public sealed class AugmentedDatasetTests
{
    private static readonly ImageAugmentation[] Everything =
    [
        new HorizontalFlip(), new VerticalFlip(), new RandomShift(0.2, 0.2), new RandomRotation(25), new RandomZoom(0.2), new RandomCrop(2),
        new Brightness(0.2), new Contrast(0.3), new Cutout(4),
    ];

    private static readonly ImageDataset Images = Pictures.Random(50, 3, 11, 13);

    [Test]
    public void Every_thread_and_every_batch_gathers_the_same_bits()
    {
        var data = Augmented(Everything);
        var expected = Pictures.GatherAll(data);
        var length = data.Inputs[0].Shape.Length;

        var differences = 0;
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 4 }, turn =>
        {
            var samples = Enumerable.Range(turn % 47, 1 + (turn % 3)).ToArray();
            if (!Pictures.Gather(data, samples).AsSpan().SequenceEqual(expected.AsSpan(samples[0] * length, samples.Length * length)))
            {
                Interlocked.Increment(ref differences);
            }
        });

        Assert.That(differences, Is.Zero);
    }

    [Test]
    public void Seeds_and_epochs_differ_and_the_same_ones_repeat()
    {
        var first = Pictures.GatherAll(Augmented(Everything, seed: 1, epoch: 1));

        Assert.That(Pictures.GatherAll(Augmented(Everything, seed: 1, epoch: 1)), Is.EqualTo(first));
        Assert.That(Pictures.GatherAll(Augmented(Everything, seed: 2, epoch: 1)), Is.Not.EqualTo(first));
        Assert.That(Pictures.GatherAll(Augmented(Everything, seed: 1, epoch: 2)), Is.Not.EqualTo(first));
    }

    [Test]
    public void Every_sample_is_changed_in_its_own_way()
    {
        var same = new ImageDataset(Enumerable.Repeat(Images.Pixels[..(3 * 11 * 13)].ToArray(), 20).SelectMany(pixels => pixels).ToArray(), Images.Shape, new int[20], ["all"]);

        var shown = Pictures.GatherAll(new AugmentedDataset(same, Everything)).Chunk(3 * 11 * 13).Select(numbers => string.Join(' ', numbers));

        Assert.That(shown.Distinct().Count(), Is.EqualTo(20));
    }

    [Test]
    public void Geometric_changes_are_made_in_one_resampling()
    {
        var halves = Augmented([new ShiftBy(0.5, 0.25), new Brightness(0), new ShiftBy(0.5, 0.75)]);
        var whole = Augmented([new ShiftBy(1, 1)]);

        Assert.That(Pictures.GatherAll(halves), Is.EqualTo(Pictures.GatherAll(whole)), "two resamplings by half a pixel would blur");
        Assert.That(Pictures.GatherAll(Augmented([new HorizontalFlip(1), new VerticalFlip(1), new HorizontalFlip(1), new VerticalFlip(1)])), Is.EqualTo(Pictures.GatherAll(Images)));
    }

    [Test]
    public void Black_and_white_are_those_of_the_normalised_source()
    {
        var normalization = new ImageNormalization([0.5f, 0.2f, 0.9f], [0.25f, 0.5f, 2f]);
        var data = new AugmentedDataset(Images.WithNormalization(normalization).Take(5), [new ShiftBy(100, 0), new Brightness(1)]);
        data.BeginEpoch(3);

        var shown = Pictures.Gather(data, 0).Chunk(11 * 13).ToArray();

        for (var channel = 0; channel < 3; channel++)
        {
            var black = -normalization.Mean[channel] / normalization.StandardDeviation[channel];
            var white = (1 - normalization.Mean[channel]) / normalization.StandardDeviation[channel];
            Assert.That(shown[channel], Is.All.EqualTo(shown[channel][0]).And.All.InRange(black - 1e-5f, white + 1e-5f));
        }

        var shares = shown.Select((plane, channel) => (plane[0] * normalization.StandardDeviation[channel]) + normalization.Mean[channel]).ToArray();
        Assert.That(shares, Is.All.EqualTo(shares[0]).Within(1e-5), "the same share of the way from black to white in every channel");
    }

    [Test]
    public void Labels_and_other_inputs_stay_as_they_are()
    {
        var source = new TensorDataset([Tensor.Zeros(new TensorShape(4, 1, 3, 3)), Tensor.FromRows([[1, 2], [3, 4], [5, 6], [7, 8]])], [Tensor.FromLabels([3, 1, 2, 0])], []);
        var data = new AugmentedDataset(source, [new RandomShift(1, 1), new Brightness(1)]);
        var second = new float[4];
        var labels = new int[2];

        data.GatherInput(1, [3, 1], MemoryMarshal.AsBytes(second.AsSpan()));
        data.GatherTarget(0, [0, 2], MemoryMarshal.AsBytes(labels.AsSpan()));

        Assert.That(second, Is.EqualTo([7f, 8f, 3f, 4f]));
        Assert.That(labels, Is.EqualTo([3, 2]));
    }

    [Test]
    public void What_is_held_out_stays_as_it_is()
    {
        var data = Augmented(Everything);

        foreach (var split in new[] { data.Split(0.3, 1), data.SplitByClass(0.3, 1), data.Take(40).Split(0.3, 1) })
        {
            Assert.That(Pictures.GatherAll(split.Test), Is.EqualTo(Pictures.Gather(Images, split.Test.Samples.ToArray())));
            Assert.That(Pictures.GatherAll(split.Train), Is.Not.EqualTo(Pictures.GatherAll(split.Train.Unaugmented)));
        }
    }

    [Test]
    public void Epochs_reach_the_images_through_a_subset()
    {
        var part = Augmented(Everything).Take(10);
        var first = Pictures.GatherAll(part);

        new DataLoader(part, 4, new SequentialSampler(), 1).BeginEpoch(2);

        Assert.That(Pictures.GatherAll(part), Is.Not.EqualTo(first));
    }

    [Test]
    public void Gathering_allocates_nothing()
    {
        var data = Augmented(Everything);
        var samples = Enumerable.Range(0, 32).ToArray();
        var destination = new byte[32 * data.Inputs[0].ByteCount];
        data.GatherInput(0, samples, destination);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var epoch = 2; epoch < 10; epoch++)
        {
            data.BeginEpoch(epoch);
            data.GatherInput(0, samples, destination);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void A_sample_can_be_looked_at_as_the_model_sees_it()
    {
        var data = Augmented([new HorizontalFlip(1)]);

        var picture = data.GetImage(3);

        var plain = Images.GetImage(3);
        Assert.That(picture[2, 5, 1], Is.EqualTo(plain[10, 5, 1]));
        Assert.That(picture[12, 0, 2], Is.EqualTo(plain[0, 0, 2]));
    }

    [Test]
    public void Numbers_turn_back_into_the_picture_they_came_from()
    {
        var normalization = Images.MeasureNormalization();

        var picture = normalization.ToImage(Pictures.Gather(Images.WithNormalization(normalization), 7), 13, 11);

        Assert.That(picture.Pixels, Is.EqualTo(Images.GetImage(7).Pixels));
        Assert.That(ImageNormalization.ToUnit(1).ToImage([-3, 0.5f, 9, float.NaN], 2, 2).Pixels, Is.EqualTo(new byte[] { 0, 128, 255, 0 }));
        Assert.That(() => normalization.ToImage([1, 2], 13, 11), Throws.ArgumentException.With.Message.Contains("429"));
    }

    [Test]
    public void Only_images_can_be_augmented()
    {
        var rows = new TensorDataset(Tensor.FromRows([[1, 2]]), Tensor.FromLabels([0]));

        Assert.That(() => new AugmentedDataset(rows, Everything), Throws.ArgumentException.With.Message.Contains("(channels, height, width)"));
        Assert.That(() => new AugmentedDataset(Images, Everything, normalization: ImageNormalization.ToUnit(1)), Throws.ArgumentException.With.Message.Contains("1 channels"));
    }

    [Test]
    public void Any_mixture_on_any_shape_gives_levels_in_range()
    {
        var random = new SeededRandom(21);
        for (var trial = 0; trial < 200; trial++)
        {
            var images = Pictures.Random(3, random.Below(2) == 0 ? 1 : 3, 1 + random.Below(40), 1 + random.Below(40));
            var some = Enumerable.Range(0, random.Below(7)).Select(_ => Anything(random)).ToArray();
            var data = new AugmentedDataset(images, some, (ulong)trial, (FillMode)random.Below(3));
            data.BeginEpoch(random.Below(1000));

            Assert.That(Pictures.GatherAll(data), Is.All.InRange(0, 1), $"trial {trial}");
        }
    }

    private static ImageAugmentation Anything(SeededRandom random) => random.Below(9) switch
    {
        0 => new HorizontalFlip(random.Uniform()),
        1 => new VerticalFlip(random.Uniform()),
        2 => new RandomShift(random.Uniform(), random.Uniform()),
        3 => new RandomRotation(180 * random.Uniform()),
        4 => new RandomZoom(0.99 * random.Uniform()),
        5 => new RandomCrop(random.Below(100)),
        6 => new Brightness(random.Uniform()),
        7 => new Contrast(random.Uniform()),
        _ => new Cutout(random.Below(60), random.Uniform()),
    };

    private static AugmentedDataset Augmented(IReadOnlyList<ImageAugmentation> augmentations, ulong seed = 1, int epoch = 1)
    {
        var data = new AugmentedDataset(Images, augmentations, seed);
        data.BeginEpoch(epoch);
        return data;
    }
}
