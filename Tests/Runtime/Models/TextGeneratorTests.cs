using Hebb.Data;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Models;

public sealed class TextGeneratorTests
{
    private const int Window = 12;
    private static readonly DeviceKind[] Devices = TestDevices.All;
    private static readonly string Text = string.Concat(Enumerable.Repeat("abcd efg ", 40));
    private static readonly CharacterVocabulary Vocabulary = new(Text);

    [Test]
    public void A_model_that_learned_a_text_writes_on([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        using var model = Train(kind, epochs: 30);
        using var generator = new TextGenerator(model, Vocabulary);

        Assert.That(generator.Generate("abcd e", 12, temperature: 0), Is.EqualTo("fg abcd efg "));
        Assert.That(generator.Generate(" abc", 5, temperature: 0), Is.EqualTo("d efg"), "each text starts from a state of zeros");
    }

    [Test]
    public void The_seed_decides_the_text()
    {
        using var model = Train(DeviceKind.Cpu, epochs: 1);
        using var generator = new TextGenerator(model, Vocabulary);
        var first = generator.Generate("a", 60, 1.5f, seed: 3);

        Assert.That(generator.Generate("a", 60, 1.5f, seed: 3), Is.EqualTo(first));
        Assert.That(generator.Generate("a", 60, 1.5f, seed: 4), Is.Not.EqualTo(first));
    }

    [Test]
    public void A_lower_temperature_dares_less()
    {
        using var model = Train(DeviceKind.Cpu, epochs: 12);
        using var generator = new TextGenerator(model, Vocabulary);

        Assert.That(Slips(generator.Generate("abcd", 400, 0.3f)), Is.LessThan(Slips(generator.Generate("abcd", 400, 3f))));

        static int Slips(string text) => Enumerable.Range(1, text.Length - 1).Count(index => !Text.Contains(text.Substring(index - 1, 2)));
    }

    [Test]
    public void A_character_outside_the_vocabulary_and_an_empty_prompt_are_refused()
    {
        using var model = Train(DeviceKind.Cpu, epochs: 1);
        using var generator = new TextGenerator(model, Vocabulary);

        Assert.That(() => generator.Generate("aX", 5), Throws.ArgumentException.With.Message.Contains("'X'"));
        Assert.That(() => generator.Generate(string.Empty, 5), Throws.ArgumentException);
        Assert.That(() => generator.Generate("a", 5, -1f), Throws.ArgumentException);
    }

    [Test]
    public void A_vocabulary_of_another_model_is_refused()
    {
        using var model = Train(DeviceKind.Cpu, epochs: 1);

        Assert.That(() => new TextGenerator(model, new CharacterVocabulary("xyz")), Throws.ArgumentException.With.Message.Contains("3 characters"));
    }

    [Test]
    public void One_stream_of_a_whole_text_has_the_loss_of_one_long_window([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        using var model = Create(kind);
        var tokens = Vocabulary.Encode(Text[..(Window + 1)]);
        model.Compile("adam", "categorical_crossentropy");

        var whole = model.Evaluate(new TextDataset(tokens, Window, Window)).Loss;

        Assert.That(SequenceLoss.Measure(model, tokens, 1), Is.EqualTo(whole).Within(1e-5));
        Assert.That(() => SequenceLoss.Measure(model, tokens.AsSpan(0, 1), 1), Throws.ArgumentException);
    }

    private static Sequential Create(DeviceKind kind)
    {
        var model = new Sequential([new Embedding(Vocabulary.Count, 8), new Gru(24, returnSequences: true), new Dense(Vocabulary.Count), new Activation("softmax")], TestDevices.Get(kind));
        model.Build(new Hebb.Tensors.TensorShape(Window));
        return model;
    }

    private static Sequential Train(DeviceKind kind, int epochs)
    {
        var model = Create(kind);
        model.Compile(new Adam(0.02f), "categorical_crossentropy");
        model.Fit(new TextDataset(Vocabulary.Encode(Text), Window, 5), new FitOptions { BatchSize = 16, Epochs = epochs });
        return model;
    }
}
