using Hebb.Assets;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Layers;

public sealed class LayerCatalogTests
{
    private static IEnumerable<Layer> Layers =>
    [
        new Add(),
        new AppendVector(3),
        new BatchNormalization(0.3f, 1e-3f, affine: false),
        new Bidirectional(new SimpleRnn(5, "relu", returnSequences: true, goBackwards: true)),
        new Concatenate(2),
        new Dropout(0.3f),
        new Embedding(7, 3, paddingToken: 2),
        new GroupNormalization(2, 1e-3f),
        new Gru(4, goBackwards: true),
        new InstanceNormalization(1e-3f, affine: false),
        new LayerNormalization(2, 1e-3f, affine: false),
        new Lstm(4, returnSequences: true),
        new Multiply(),
        new Normalization(10f),
        new Normalization(),
        new OneHot(9),
        new Pad(2, 1, 3),
        new SimpleRnn(4, "relu"),
        new Slice(1, 5, 2, -3),
    ];

    [Test]
    public void A_layer_made_again_from_its_settings_has_the_same_settings([ValueSource(nameof(Layers))] Layer layer)
    {
        var copy = LayerCatalog.Create(layer.Kind, layer.Config, "copy");

        Assert.That(copy, Is.TypeOf(layer.GetType()));
        Assert.That(copy.Config.Settings, Is.EqualTo(layer.Config.Settings));
    }

    [Test]
    public void A_bidirectional_layer_holds_a_recurrent_one()
    {
        var config = new LayerConfig().With("layer", "dropout").With("rate", 0.5f);

        Assert.That(() => LayerCatalog.Create("bidirectional", config, "b"), Throws.InstanceOf<FormatException>().With.Message.Contains("dropout"));
    }

    [Test]
    public void A_recurrent_model_comes_back_from_its_file_bit_for_bit()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "model.hebb");
        using var model = new Sequential([new Embedding(5, 4), new Bidirectional(new Lstm(3, returnSequences: true)), new LayerNormalization(), new Gru(3), new BatchNormalization()], device);
        var x = new Tensor(new TensorShape(2, 6), [0, 1, 2, 3, 4, 0, 4, 3, 2, 1, 0, 3]);
        var answer = model.Predict(x);

        ModelAsset.Save(path, model, new ModelMetadata());

        using var loaded = ModelAsset.Load(path, device);
        Assert.That(loaded.Model.Predict(x).Floats, Is.EqualTo(answer.Floats));
    }
}
