using Hebb.Assets;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Assets;

public sealed class ModelAssetFaultTests
{
    private const long AllowedBytes = 2 << 20;

    private TemporaryFolder folder = null!;
    private byte[] whole = null!;

    [SetUp]
    public void SaveModel()
    {
        folder = new TemporaryFolder();
        whole = SampleModels.SaveDigits();
    }

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void A_file_cut_short_is_refused_with_its_name_and_lengths()
    {
        AssertRefused(whole[..^1], "cut short");
        AssertRefused(whole[..100], "It is 100 bytes long");
        AssertRefused(whole[..7], "It is 7 bytes long");
        AssertRefused([], "It is 0 bytes long");
    }

    [Test]
    public void A_file_with_something_appended_is_refused() => AssertRefused([.. whole, 0], "something was appended");

    [Test]
    public void A_safetensors_file_of_another_program_is_refused()
    {
        AssertRefused(File.ReadAllBytes(SharedData.Find("models", "mlp_mnist", "weights.safetensors")), "no Hebb model");
        AssertRefused(RawSafetensors.WithText(whole, "format", "pt"), "no Hebb model");
    }

    [TestCase("3", "format version 3, but this version of Hebb reads up to 2. Update Hebb")]
    [TestCase("2147483647", "format version 2147483647")]
    [TestCase("0", "format version is '0'")]
    [TestCase("one", "format version is 'one'")]
    public void Another_format_version_is_refused(string version, string expected) =>
        AssertRefused(RawSafetensors.WithText(whole, "format_version", version), expected);

    [TestCase("format_version")]
    [TestCase("architecture")]
    [TestCase("labels")]
    [TestCase("normalization")]
    [TestCase("provenance")]
    public void A_missing_text_is_named(string key) => AssertRefused(RawSafetensors.WithText(whole, key, null), $"lacks '{key}'");

    [TestCase("labels", """["a","b"]""", "2 labels, but the model has 3 outputs")]
    [TestCase("labels", """["a","b",3]""", "a text was expected, but 3 was found")]
    [TestCase("labels", """{"a":"b"}""", "a list was expected")]
    [TestCase("labels", "", "ends too early")]
    [TestCase("normalization", """{"mean":[0.5],"standard_deviation":[0]}""", "above zero")]
    [TestCase("normalization", """{"mean":[0.5],"standard_deviation":[-1]}""", "above zero")]
    [TestCase("normalization", """{"mean":[0.5],"standard_deviation":[]}""", "1 means and 0 standard deviations")]
    [TestCase("normalization", """{"mean":[NaN],"standard_deviation":[1]}""", "a finite number was expected")]
    [TestCase("normalization", """{"mean":[1e39],"standard_deviation":[1]}""", "a finite number was expected")]
    [TestCase("normalization", """{"mean":[1,2],"standard_deviation":[1,2]}""", "2 means, but the preprocessing makes 1 channels")]
    [TestCase("preprocessing", """{"name":"unheard","parameters":{}}""", "'unheard' is not known")]
    [TestCase("preprocessing", """{"name":"digit","parameters":{"side":4}}""", "lacks its parameter 'box'")]
    [TestCase("preprocessing", """{"name":"digit","parameters":{"side":99999999999,"box":3}}""", "99999999999 was found")]
    [TestCase("preprocessing", """{"name":"digit","parameters":{"side":5,"box":3}}""", "5 x 5 x 1 values, but the model takes samples of shape (1, 4, 4)")]
    [TestCase("provenance", """{"a":null}""", "a text was expected")]
    [TestCase("provenance", """{"a":"1","a":"2"}""", "'a' occurs twice")]
    public void A_damaged_text_is_refused_with_what_was_found(string key, string text, string expected) =>
        AssertRefused(RawSafetensors.WithText(whole, key, text), expected);

    [TestCase("\"kind\":\"dense\"", "\"kind\":\"hologram\"", "no layer of the kind 'hologram'")]
    [TestCase("\"function\":\"relu\"", "\"function\":\"zigzag\"", "no activation called 'zigzag'")]
    [TestCase("\"units\":\"7\"", "\"units\":\"8\"", "'dense_1/weight' with the shape (16, 8), but the file holds (16, 7)")]
    [TestCase("\"units\":\"7\"", "\"units\":\"2147483647\"", "cannot take samples of shape (16)")]
    [TestCase("\"units\":\"7\"", "\"units\":\"134217727\"", "'dense_1/weight' with the shape (16, 134217727), but the file holds (16, 7)")]
    [TestCase("\"units\":\"7\"", "\"units\":\"2147483648\"", "should be a whole number")]
    [TestCase("\"units\":\"7\"", "\"units\":\"0\"", "at least one unit")]
    [TestCase("\"units\":\"7\"", "\"units\":\"-7\"", "at least one unit")]
    [TestCase("\"units\":\"7\"", "\"unit\":\"7\"", "setting 'units' is missing")]
    [TestCase("\"units\":\"7\"", "\"units\":7", "a text was expected")]
    [TestCase("[1,4,4]", "[1,4,5]", "'dense_1/weight' with the shape (20, 7)")]
    [TestCase("[1,4,4]", "[1,65536,65536]", "cannot be so large")]
    [TestCase("[1,4,4]", "[2147483647]", "cannot take samples of shape (2147483647)")]
    [TestCase("[1,4,4]", "[0]", "from 1 to 2147483647")]
    [TestCase("[1,4,4]", "[1,1,1,1,1,1,1,4,4]", "at most 8 extents")]
    [TestCase("\"name\":\"dense_2\"", "\"name\":\"dense_1\"", "Two different layers are called 'dense_1'")]
    [TestCase("\"name\":\"dense_2\"", "\"name\":\"other\"", "'other/weight' of shape (7, 3), but the file does not hold it")]
    [TestCase("\"use_bias\":\"true\"", "\"use_bias\":\"false\"", "'dense_1/bias' belongs to no layer")]
    [TestCase("\"trainable\":true", "\"trainable\":1", "true or false was expected")]
    [TestCase("\"layers\":", "\"stages\":", "outputs was expected")]
    [TestCase("{\"input\":[1,4,4],", "{", "lacks its input")]
    public void An_architecture_that_does_not_fit_is_refused_before_memory_is_taken_for_it(string found, string replacement, string expected)
    {
        var architecture = RawSafetensors.Metadata(whole)["architecture"];
        Assert.That(architecture, Does.Contain(found));

        AssertRefused(RawSafetensors.WithText(whole, "architecture", architecture.Replace(found, replacement)), expected);
    }

    [Test]
    public void State_of_a_hostile_size_is_refused_before_memory_is_taken_for_it()
    {
        CountingLayer.Register();
        const string Architecture = """{"input":[2147483647],"layers":[{"kind":"counting","name":"c","config":{"start":"0"}}]}""";

        AssertRefused(RawSafetensors.WithText(whole, "architecture", Architecture), "'c/count' of shape (2147483647)");
    }

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void Values_that_are_not_finite_are_refused(float value)
    {
        RawSafetensors.Bytes(value).CopyTo(whole, whole.Length - 4);

        AssertRefused(whole, "only finite numbers make a model");
    }

    [Test]
    public void A_missing_file_is_named() => Assert.That(
        () => ModelAsset.Load("/nowhere/model.hebb"), Throws.InstanceOf<IOException>().With.Message.Contains("/nowhere/model.hebb"));

    [Test]
    public void A_model_that_is_not_built_is_not_saved()
    {
        using var model = new Sequential([new Dense(3)]);

        AssertNotSaved(model, new ModelMetadata(), "Call Build, Fit or Predict first");
    }

    [Test]
    public void A_model_that_could_not_be_loaded_is_not_saved()
    {
        using var model = SampleModels.Digits();
        AssertNotSaved(model, new ModelMetadata { Labels = ["only one"] }, "1 labels, but the model has 3 outputs");
        model.Parameters[0].Initial.Floats[5] = float.NaN;
        AssertNotSaved(model, new ModelMetadata(), "'dense_1/weight' holds NaN at element 5");

        using var twins = new Sequential([new Dense(3, name: "twin"), new Dense(3, name: "twin")]);
        twins.Build(new TensorShape(3));
        AssertNotSaved(twins, new ModelMetadata(), "Several layers are called 'twin'");
    }

    [Test]
    public void A_target_that_cannot_be_written_is_an_error_that_names_it()
    {
        var path = Path.Combine(folder.Path, "missing", "model.hebb");
        using var model = SampleModels.Digits();

        Assert.That(() => ModelAsset.Save(path, model, new ModelMetadata()), Throws.TypeOf<IOException>().With.Message.Contains(path).And.Message.Contains("Nothing was changed"));
    }

    private void AssertRefused(byte[] content, string expected)
    {
        var path = folder.Write("hostile.hebb", content);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Assert.Throws<InvalidDataException>(() => ModelAsset.Load(path));

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(AllowedBytes));
        Assert.That(error!.Message, Does.StartWith($"{path}: ").And.Contains(expected));
    }

    private void AssertNotSaved(Sequential model, ModelMetadata metadata, string expected)
    {
        var path = folder.Write("old.hebb", whole);

        Assert.That(() => ModelAsset.Save(path, model, metadata), Throws.InvalidOperationException.With.Message.Contains(expected).And.Message.Contains(path));

        Assert.That(File.ReadAllBytes(path), Is.EqualTo(whole));
    }
}
