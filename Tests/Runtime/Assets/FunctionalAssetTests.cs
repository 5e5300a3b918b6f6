using System.Text;
using Hebb.Assets;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Assets;

public sealed class FunctionalAssetTests
{
    [Test]
    public void A_model_that_is_wired_freely_comes_back_with_its_answers()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "wired.hebb");
        using var model = Wired();
        var inputs = new[] { new Tensor(new TensorShape(2, 3), [1f, 2f, 3f, -1f, 0f, 1f]), new Tensor(new TensorShape(2, 2), [0, 4, 2, 1]) };
        var expected = model.Predict(inputs);

        ModelAsset.Save(path, model, new ModelMetadata());
        using var loaded = ModelAsset.Load(path, TestDevices.Get(DeviceKind.Cpu));

        var answers = loaded.Model.Predict(inputs);
        Assert.That(loaded.Model, Is.InstanceOf<FunctionalModel>());
        Assert.That(loaded.Model.Layers.Select(layer => layer.Name), Is.EqualTo(model.Layers.Select(layer => layer.Name)));
        Assert.That(answers, Has.Count.EqualTo(2));
        Assert.That(answers[0].Floats, Is.EqualTo(expected[0].Floats));
        Assert.That(answers[1].Floats, Is.EqualTo(expected[1].Floats));
    }

    [Test]
    public void Saving_what_was_loaded_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (Path.Combine(folder.Path, "1.hebb"), Path.Combine(folder.Path, "2.hebb"));
        using var model = Wired();
        ModelAsset.Save(first, model, new ModelMetadata());

        using var loaded = ModelAsset.Load(first, TestDevices.Get(DeviceKind.Cpu));
        ModelAsset.Save(second, loaded.Model, loaded.Metadata);

        Assert.That(File.ReadAllBytes(second), Is.EqualTo(File.ReadAllBytes(first)));
    }

    [TestCase("\\\"from\\\":[0]", "\\\"from\\\":[9]", "node 9")]
    [TestCase("\\\"layer\\\":2,", "\\\"layer\\\":7,", "layer 7")]
    [TestCase("\\\"type\\\":\\\"Int32\\\"", "\\\"type\\\":\\\"Int99\\\"", "Int32")]
    public void Damaged_wiring_is_refused_by_name(string text, string by, string words)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "wired.hebb");
        using var model = Wired();
        ModelAsset.Save(path, model, new ModelMetadata());
        var file = Encoding.Latin1.GetString(File.ReadAllBytes(path));
        Assert.That(file, Does.Contain(text));
        var place = file.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(file[..place] + by + file[(place + text.Length)..]));

        Assert.That(() => ModelAsset.Load(path), Throws.TypeOf<InvalidDataException>().With.Message.Contains(path).And.Message.Contains(words));
    }

    /// <summary>A vector and two tokens; a layer that is called twice; two outputs.</summary>
    private static FunctionalModel Wired()
    {
        var (vector, tokens) = (new Input(3), new Input(new TensorShape(2), DataType.Int32));
        var shared = new Dense(4, "tanh");
        var read = tokens.To(new Embedding(5, 3));
        var first = shared.Call(vector);
        var second = read.To(new Slice(1, 0, 1)).To(new Flatten()).To(shared);
        var joint = new Concatenate().Call(first, second, new Multiply().Call(first, second));
        var model = new FunctionalModel([vector, tokens], [joint.To(new Dense(2, "softmax")), first], TestDevices.Get(DeviceKind.Cpu));
        model.Build(new TensorShape(3), new TensorShape(2));
        return model;
    }
}
