using Hebb.Assets;
using Hebb.Devices.Cpu;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Models.Transfer;

public class LearnedClassesTests
{
    private const string Base = "0123";

    [Test]
    public void Features_are_what_goes_into_the_last_layer_with_weights()
    {
        using var device = new CpuDevice();
        using var model = new Sequential([new Dense(5, "tanh"), new Dense(3), new Softmax()], device);
        model.Build(new TensorShape(4));
        using var extractor = new FeatureExtractor(model);
        Assert.That(extractor.Length, Is.EqualTo(5));
        var sample = new float[] { 0.1f, -0.5f, 2, 0.3f };
        var features = extractor.Extract(sample);
        var last = (Dense)model.Layers[1];
        var scores = Enumerable.Range(0, 3).Select(unit => Math.Exp(features.Select((feature, index) => (double)feature * model.Values.Read(last.Weight!).Floats[(index * 3) + unit]).Sum())).ToArray();
        var expected = scores.Select(score => (float)(score / scores.Sum()));
        Assert.That(model.Predict(new Tensor(new TensorShape(1, 4), sample)).Floats, Is.EqualTo(expected).Within(1e-5f));
    }

    [Test]
    public void Of_a_model_of_one_layer_the_features_are_the_sample()
    {
        using var device = new CpuDevice();
        using var model = new Sequential([new Dense(3, "softmax")], device);
        model.Build(new TensorShape(2));
        using var extractor = new FeatureExtractor(model);
        Assert.That(extractor.Extract([4, 5]), Is.EqualTo(new float[] { 4, 5 }));
    }

    [Test]
    public void A_model_without_weights_has_no_features()
    {
        using var device = new CpuDevice();
        using var model = new Sequential([new Flatten()], device);
        model.Build(new TensorShape(2, 2));
        Assert.That(() => new FeatureExtractor(model), Throws.ArgumentException.With.Message.Contains("No layer"));
    }

    [Test]
    public void A_head_tells_its_examples_apart_whatever_their_scale()
    {
        var head = SoftmaxHead.Learn(Clouds(seed: 1));
        var unseen = Clouds(seed: 2);
        var right = Enumerable.Range(0, unseen.Count).Count(example => Best(head.Predict(unseen.Features(example))) == unseen.Classes[example]);
        Assert.That(right, Is.GreaterThanOrEqualTo(unseen.Count - 2));
    }

    [Test]
    public void Examples_that_cannot_be_learned_from_are_refused_and_nothing_is_added()
    {
        var examples = new ClassExamples(2);
        Assert.That(() => examples.Add(" ", [1, 2]), Throws.ArgumentException);
        Assert.That(() => examples.Add("a", [1]), Throws.ArgumentException.With.Message.Contains("2 features"));
        Assert.That(() => examples.Add("a", [1, float.NaN]), Throws.ArgumentException.With.Message.Contains("NaN"));
        Assert.That(examples.Count, Is.Zero);
        Assert.That(examples.Labels, Is.Empty);
        Assert.That(() => SoftmaxHead.Learn(examples), Throws.ArgumentException);
    }

    [Test]
    public void A_copy_does_not_follow_its_original()
    {
        var examples = Clouds(seed: 1);
        var copy = examples.Copy();
        examples.Add("new", [1, 2, 3]);
        Assert.That(copy.Labels, Has.Count.EqualTo(3));
        Assert.That(copy.Count, Is.EqualTo(examples.Count - 1));
    }

    [Test]
    public void What_was_learned_comes_back_from_a_file_bit_for_bit()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "learned");
        var examples = Clouds(seed: 1);
        var head = SoftmaxHead.Learn(examples);
        examples.Add("later", [9, 9, 9]);
        new LearnedClasses(examples, head, Base).Save(path);
        var loaded = LearnedClasses.Load(path);
        Assert.That(loaded.Examples.Labels, Is.EqualTo(examples.Labels));
        Assert.That(loaded.Examples.Classes, Is.EqualTo(examples.Classes));
        Assert.That(loaded.ModelSha256, Is.EqualTo(Base));
        Assert.That(loaded.Head!.Labels, Is.EqualTo(head.Labels));
        Assert.That(loaded.Head.Predict([1, 2, 3]), Is.EqualTo(head.Predict([1, 2, 3])));
        Assert.That(loaded.Examples.Features(3).ToArray(), Is.EqualTo(examples.Features(3).ToArray()));
    }

    [Test]
    public void A_damaged_file_is_refused_with_its_name()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "learned");
        new LearnedClasses(Clouds(seed: 1), null, Base).Save(path);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..^40]);
        Assert.That(() => LearnedClasses.Load(path), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(path));
        SafetensorsWriter.Save(path, new Dictionary<string, Tensor>());
        Assert.That(() => LearnedClasses.Load(path), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("no learned classes"));
        Assert.That(() => new LearnedClasses(new ClassExamples(3), null, Base).Save(path), Throws.InvalidOperationException);
    }

    private static int Best(float[] probabilities) => Array.IndexOf(probabilities, probabilities.Max());

    /// <summary>Three clouds of 15 points with features of very different scales.</summary>
    private static ClassExamples Clouds(ulong seed)
    {
        var random = new SeededRandom(seed);
        var examples = new ClassExamples(3);
        for (var example = 0; example < 45; example++)
        {
            var place = example % 3;
            examples.Add($"cloud {place}", [1000 + (200 * (place == 0 ? 1 : -1)) + random.Normal(0, 30), (0.01f * place) + random.Normal(0, 0.001f), random.Normal()]);
        }

        return examples;
    }
}
