using System.Runtime.InteropServices;
using Hebb.Data;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Data;

public class DatasetTests
{
    [TestCase(10, 0.2, 2)]
    [TestCase(101, 0.05, 5)]
    [TestCase(2, 0.5, 1)]
    public void A_split_parts_all_samples_by_the_fraction(int count, double fraction, int held)
    {
        var parts = Numbers(count).Split(fraction, 4);
        Assert.That(parts.Test.Count, Is.EqualTo(held));
        Assert.That(parts.Train.Samples.ToArray().Concat(parts.Test.Samples.ToArray()), Is.EquivalentTo(Enumerable.Range(0, count)));
    }

    [Test]
    public void A_split_depends_on_its_seed_only()
    {
        var data = Numbers(1000);
        int[] Held(ulong seed) => data.Split(0.1, seed).Test.Samples.ToArray();
        Assert.That(Held(7), Is.EqualTo(Held(7)));
        Assert.That(Held(7), Is.Not.EqualTo(Held(8)));
        Assert.That(Held(7).Average(), Is.EqualTo(500).Within(120), "held-out samples come from everywhere");
    }

    [Test]
    public void A_split_by_class_holds_out_the_same_share_of_every_class()
    {
        var labels = Enumerable.Repeat(0, 300).Concat(Enumerable.Repeat(1, 50)).Concat(Enumerable.Repeat(2, 10)).ToArray();
        var parts = Labelled(labels).SplitByClass(0.2, 1);
        Assert.That(parts.Test.ReadLabels().GroupBy(label => label).OrderBy(group => group.Key).Select(group => group.Count()), Is.EqualTo(new[] { 60, 10, 2 }));
        Assert.That(parts.Train.Samples.ToArray().Concat(parts.Test.Samples.ToArray()), Is.EquivalentTo(Enumerable.Range(0, 360)));
    }

    [TestCase(0.0)]
    [TestCase(1.0)]
    [TestCase(-0.1)]
    [TestCase(double.NaN)]
    [TestCase(0.001)]
    public void A_fraction_that_leaves_nothing_is_refused(double fraction)
    {
        Assert.That(() => Numbers(10).Split(fraction, 0), Throws.ArgumentException);
    }

    [Test]
    public void Data_without_classes_cannot_be_split_by_class()
    {
        Assert.That(() => Numbers(10).SplitByClass(0.5, 0), Throws.InvalidOperationException.With.Message.Contains("no class labels"));
    }

    [Test]
    public void A_subset_gathers_the_samples_of_its_source_in_any_number()
    {
        var source = Labelled(Enumerable.Range(0, 1000).ToArray());
        var subset = new Subset(source, Enumerable.Range(0, 1000).Select(i => 999 - i).ToArray());
        var wanted = Enumerable.Range(0, 777).ToArray();
        var labels = new int[777];
        var numbers = new float[777];
        subset.GatherTarget(0, wanted, MemoryMarshal.AsBytes(labels.AsSpan()));
        subset.GatherInput(0, wanted, MemoryMarshal.AsBytes(numbers.AsSpan()));
        Assert.That(labels, Is.EqualTo(wanted.Select(i => 999 - i)));
        Assert.That(numbers, Is.EqualTo(wanted.Select(i => 999f - i)));
    }

    [Test]
    public void Taking_more_samples_than_there_are_takes_all()
    {
        Assert.That(Numbers(5).Take(3).Samples.ToArray(), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(Numbers(5).Take(9).Count, Is.EqualTo(5));
        Assert.That(() => Numbers(5).Take(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Subset(Numbers(5), [5]), Throws.ArgumentException.With.Message.Contains("sample 5"));
        Assert.That(() => new Subset(Numbers(5), []), Throws.ArgumentException);
    }

    [Test]
    public void Tensors_are_gathered_by_their_first_axis()
    {
        var data = new TensorDataset(
            [new Tensor(new TensorShape(3, 2), [0f, 1f, 10f, 11f, 20f, 21f]), Tensor.FromLabels([5, 6, 7])],
            [new Tensor(new TensorShape(3, 1), [0.5f, 1.5f, 2.5f])],
            []);
        Assert.That(data.Count, Is.EqualTo(3));
        Assert.That(data.Inputs.Select(field => (field.Name, field.Shape.ToString(), field.Type)), Is.EqualTo(new[] { ("input0", "(2)", DataType.Float32), ("input1", "()", DataType.Int32) }));
        var numbers = new float[4];
        data.GatherInput(0, [2, 0], MemoryMarshal.AsBytes(numbers.AsSpan()));
        Assert.That(numbers, Is.EqualTo(new[] { 20f, 21, 0, 1 }));
        var tokens = new int[2];
        data.GatherInput(1, [1, 1], MemoryMarshal.AsBytes(tokens.AsSpan()));
        Assert.That(tokens, Is.EqualTo(new[] { 6, 6 }));
        Assert.That(() => new TensorDataset(Tensor.FromLabels([1, 2]), Tensor.FromLabels([1])), Throws.ArgumentException.With.Message.Contains("(2)").And.Message.Contains("(1)"));
        Assert.That(() => new TensorDataset([], [], []), Throws.ArgumentException);
    }

    [Test]
    public void Generated_samples_are_computed_when_they_are_gathered()
    {
        var data = new GeneratorDataset(
            100,
            [new SampleField("x", new TensorShape(2))],
            [new SampleField("y", new TensorShape(), DataType.Int32)],
            (sample, field, destination) =>
            {
                if (field == 0)
                {
                    MemoryMarshal.Cast<byte, float>(destination).Fill(sample);
                }
                else
                {
                    MemoryMarshal.Write(destination, sample * 2);
                }
            });
        var x = new float[4];
        var y = new int[2];
        data.GatherInput(0, [7, 99], MemoryMarshal.AsBytes(x.AsSpan()));
        data.GatherTarget(0, [7, 99], MemoryMarshal.AsBytes(y.AsSpan()));
        Assert.That(x, Is.EqualTo(new[] { 7f, 7, 99, 99 }));
        Assert.That(y, Is.EqualTo(new[] { 14, 198 }));
    }

    private static TensorDataset Numbers(int count) =>
        new(Tensor.Zeros(new TensorShape(count, 1)), Tensor.Zeros(new TensorShape(count, 1)));

    private static TensorDataset Labelled(int[] labels) =>
        new(new Tensor(new TensorShape(labels.Length, 1), Array.ConvertAll(labels, label => (float)label)), Tensor.FromLabels(labels));
}
