using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Assets;

public sealed class ModelAssetTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    private string File1 => Path.Combine(folder.Path, "one" + ModelAsset.Extension);

    private string File2 => Path.Combine(folder.Path, "two" + ModelAsset.Extension);

    [Test]
    public void A_trained_model_answers_the_same_after_loading([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var device = TestDevices.Get(kind);
        var x = Samples(19);
        using var model = SampleModels.Digits(device);
        model.Compile(new Adam(0.01f), "categorical_crossentropy");
        model.Fit(x, Tensor.FromLabels([.. Enumerable.Range(0, 19).Select(index => index % 3)]), batchSize: 7, epochs: 2);

        ModelAsset.Save(File1, model, SampleModels.Metadata);
        using var loaded = ModelAsset.Load(File1, device);

        Assert.That(loaded.Model.Predict(x).Floats, Is.EqualTo(model.Predict(x).Floats));
        Assert.That(loaded.Model.Parameters.Select(parameter => parameter.Initial.Floats), Is.Not.EqualTo(model.Parameters.Select(parameter => parameter.Initial.Floats)), "training changed the values");
    }

    [Test]
    public void Saving_what_was_loaded_gives_the_same_bytes()
    {
        using var model = SampleModels.Digits();
        ModelAsset.Save(File1, model, SampleModels.Metadata);

        using var loaded = ModelAsset.Load(File1);
        ModelAsset.Save(File2, loaded.Model, loaded.Metadata);

        Assert.That(File.ReadAllBytes(File2), Is.EqualTo(File.ReadAllBytes(File1)));
    }

    [Test]
    public void The_metadata_comes_back_as_it_was()
    {
        using var model = SampleModels.Digits();
        ModelAsset.Save(File1, model, SampleModels.Metadata);

        using var loaded = ModelAsset.Load(File1);

        Assert.That(loaded.Metadata.Labels, Is.EqualTo(SampleModels.Metadata.Labels));
        Assert.That(loaded.Metadata.Mean, Is.EqualTo(SampleModels.Metadata.Mean));
        Assert.That(loaded.Metadata.StandardDeviation, Is.EqualTo(SampleModels.Metadata.StandardDeviation));
        Assert.That(loaded.Metadata.Provenance, Is.EqualTo(SampleModels.Metadata.Provenance));
        Assert.That(loaded.Metadata.Preprocessing, Is.TypeOf<DigitPreprocessing>());
        Assert.That(loaded.Metadata.Preprocessing!.Parameters, Is.EqualTo(SampleModels.Metadata.Preprocessing!.Parameters));
    }

    [Test]
    public void A_model_without_metadata_comes_back_without()
    {
        using var model = SampleModels.Digits();
        ModelAsset.Save(File1, model, new ModelMetadata());

        using var loaded = ModelAsset.Load(File1);

        Assert.That(loaded.Metadata.Labels, Is.Empty);
        Assert.That(loaded.Metadata.Preprocessing, Is.Null);
        Assert.That(loaded.Metadata.Mean, Is.Empty);
        Assert.That(loaded.Metadata.Provenance, Is.Empty);
    }

    [Test]
    public void The_layers_come_back_with_their_names_settings_and_shapes()
    {
        using var model = SampleModels.Digits();
        model.Layers[1].Trainable = false;
        ModelAsset.Save(File1, model, new ModelMetadata());

        using var loaded = ModelAsset.Load(File1);

        Assert.That(loaded.Model.IsBuilt);
        Assert.That(loaded.Model.InputShapes, Is.EqualTo(model.InputShapes));
        Assert.That(loaded.Model.Summary(), Is.EqualTo(model.Summary()));
        Assert.That(loaded.Model.Layers.Select(layer => layer.GetType()), Is.EqualTo(new[] { typeof(Flatten), typeof(Dense), typeof(Activation), typeof(Dense) }));
        Assert.That(loaded.Model.Layers.Select(layer => layer.Trainable), Is.EqualTo(new[] { true, false, true, true }));
        Assert.That(loaded.Model.Layers.Select(layer => layer.Config.Settings), Is.EqualTo(model.Layers.Select(layer => layer.Config.Settings)));
    }

    [Test]
    public void A_loaded_model_learns_on()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        using var model = SampleModels.Digits(device);
        ModelAsset.Save(File1, model, new ModelMetadata());
        using var loaded = ModelAsset.Load(File1, device);
        loaded.Model.Compile(new Adam(0.01f), "categorical_crossentropy");

        var history = loaded.Model.Fit(Samples(19), Tensor.FromLabels([.. Enumerable.Range(0, 19).Select(index => index % 3)]), batchSize: 19, epochs: 30);

        Assert.That(history.Epochs[^1].Loss, Is.LessThan(history.Epochs[0].Loss * 0.7));
    }

    [Test]
    public void State_that_is_not_trained_is_kept_too()
    {
        CountingLayer.Register();
        using var model = new Sequential([new CountingLayer(0.1f), new Dense(2)]);
        model.Build(new TensorShape(5));
        model.States[0].Initial.Floats[3] = 42;
        ModelAsset.Save(File1, model, new ModelMetadata());

        using var loaded = ModelAsset.Load(File1);

        Assert.That(loaded.Model.States[0].Initial.Floats, Is.EqualTo(new[] { 0.1f, 0.1f, 0.1f, 42, 0.1f }));
    }

    [Test]
    public void A_layer_that_is_called_twice_is_one_layer_after_loading()
    {
        var shared = new Dense(5, "tanh");
        using var model = new Sequential([shared, shared]);
        model.Build(new TensorShape(5));
        ModelAsset.Save(File1, model, new ModelMetadata());

        using var loaded = ModelAsset.Load(File1);

        Assert.That(loaded.Model.Layers[1], Is.SameAs(loaded.Model.Layers[0]));
        Assert.That(loaded.Model.Parameters, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_plain_reader_finds_the_weights_and_the_architecture()
    {
        using var model = SampleModels.Digits();
        ModelAsset.Save(File1, model, SampleModels.Metadata);
        var bytes = File.ReadAllBytes(File1);

        var (type, shape, data) = RawSafetensors.Tensor(bytes, "dense_1/weight");

        Assert.That(type, Is.EqualTo("F32"));
        Assert.That(shape, Is.EqualTo(new[] { 16, 7 }));
        Assert.That(data, Is.EqualTo(model.Parameters[0].Initial.Bytes.ToArray()));
        Assert.That(RawSafetensors.Metadata(bytes)["architecture"], Does.StartWith(
            """{"input":[1,4,4],"layers":[{"kind":"flatten","name":"flatten_1","trainable":true,"config":{}},{"kind":"dense","name":"dense_1","trainable":true,"config":{"units":"7","activation":"linear","use_bias":"true"}}"""));
    }

    private static Tensor Samples(int count)
    {
        var random = new SeededRandom(5);
        return new Tensor(new TensorShape(count, 1, 4, 4), [.. Enumerable.Range(0, count * 16).Select(_ => random.Normal())]);
    }
}
