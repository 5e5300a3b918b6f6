using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Layers;

public sealed class RecurrentLayerTests
{
    private const int Steps = 5;
    private const int Tokens = 7;

    private static readonly DeviceKind[] Devices = TestDevices.All;
    private static readonly string[] Cells = ["lstm", "gru", "simple_rnn"];

    [Test]
    public void A_model_asked_step_by_step_answers_as_for_the_whole_sequence(
        [ValueSource(nameof(Cells))] string cell, [ValueSource(nameof(Devices))] DeviceKind kind)
    {
        using var model = TokenModel(cell, kind);
        var (first, second) = (Sequences(3), Sequences(4));
        var whole = model.Predict(first);
        using var stepper = new SequenceStepper(model, 2);

        for (var step = 0; step < Steps; step++)
        {
            AssertStep(stepper.Step(TokensAt(first, step)), whole, step, 0, 1);
        }

        stepper.Reset();
        var other = model.Predict(second);
        for (var step = 0; step < Steps; step++)
        {
            AssertStep(stepper.Step(TokensAt(second, step)), other, step, 0, 1);
        }
    }

    [Test]
    public void A_single_sequence_starts_anew_while_the_others_go_on([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        using var model = TokenModel("lstm", kind);
        var tokens = Sequences(3);
        var whole = model.Predict(tokens);
        using var stepper = new SequenceStepper(model, 2);
        stepper.Step(TokensAt(tokens, 0));

        stepper.Reset([true, false]);

        var answer = stepper.Step(Tensor.FromLabels([tokens.Ints[0], tokens.Ints[Steps + 1]]));
        AssertStep(answer, whole, 0, 0);
        AssertStep(answer, whole, 1, 1);
    }

    [Test]
    public void Stepping_sees_what_training_has_changed_since()
    {
        using var model = TokenModel("gru", DeviceKind.Cpu);
        var tokens = Sequences(3);
        using var stepper = new SequenceStepper(model, 2);
        model.Compile(new Sgd(0.5f), "mean_squared_error");
        model.Fit(tokens, Tensor.Zeros(new TensorShape(2, Steps, 3)), epochs: 2);

        var answer = stepper.Step(TokensAt(tokens, 0));

        AssertStep(answer, model.Predict(tokens), 0, 0, 1);
    }

    [Test]
    public void A_layer_that_goes_backwards_cannot_be_run_step_by_step()
    {
        using var model = new Sequential([new Bidirectional(new Gru(4, returnSequences: true))], TestDevices.Get(DeviceKind.Cpu));
        model.Build(new TensorShape(Steps, 2));

        Assert.That(() => new SequenceStepper(model), Throws.InvalidOperationException.With.Message.Contains("step by step"));
    }

    [Test]
    public void Without_sequences_the_output_is_that_of_the_step_that_ran_last([ValueSource(nameof(Cells))] string cell, [Values] bool goBackwards)
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        using var all = new Sequential([Make(cell, true, goBackwards)], device);
        using var last = new Sequential([Make(cell, false, goBackwards)], device);
        var x = Vectors(2, 3);

        var (sequence, answer) = (all.Predict(x), last.Predict(x));

        var step = goBackwards ? 0 : Steps - 1;
        for (var sample = 0; sample < 2; sample++)
        {
            Assert.That(answer.Floats.Skip(sample * 6).Take(6), Is.EqualTo(sequence.Floats.Skip(((sample * Steps) + step) * 6).Take(6)));
        }
    }

    [Test]
    public void Both_directions_of_a_bidirectional_layer_see_the_sequence_from_their_end([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var layer = new Bidirectional(new Lstm(4, returnSequences: true));
        using var model = new Sequential([layer], TestDevices.Get(kind));
        model.Build(new TensorShape(Steps, 3));
        foreach (var (from, to) in layer.Forward.Parameters.Zip(layer.Backward.Parameters))
        {
            model.Values.Write(to, model.Values.Read(from));
        }

        var x = Vectors(1, 3);
        var flipped = new Tensor(x.Shape, Enumerable.Range(0, Steps).Reverse().SelectMany(step => x.Floats.Skip(step * 3).Take(3)).ToArray());
        var (answer, mirrored) = (model.Predict(x), model.Predict(flipped));

        Assert.That(layer.OutputShape, Is.EqualTo(new TensorShape(Steps, 8)));
        for (var step = 0; step < Steps; step++)
        {
            var backward = answer.Floats.Skip((step * 8) + 4).Take(4);
            Assert.That(backward, Is.EqualTo(mirrored.Floats.Skip((Steps - 1 - step) * 8).Take(4)).Within(1e-6f));
        }
    }

    [Test]
    public void A_recurrent_model_learns_to_remember_the_first_token([ValueSource(nameof(Cells))] string cell, [ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var random = new SeededRandom(11);
        var tokens = Enumerable.Range(0, 40 * 4).Select(_ => random.Below(3)).ToArray();
        var x = new Tensor(new TensorShape(40, 4), tokens);
        var labels = Tensor.FromLabels(tokens.Where((_, index) => index % 4 == 0).ToArray());
        using var model = new Sequential([new Embedding(3, 8), Make(cell, false, false), new Dense(3, "softmax")], TestDevices.Get(kind));
        model.Compile(new Adam(0.02f), "sparse_categorical_crossentropy", ["accuracy"]);

        model.Fit(x, labels, batchSize: 20, epochs: 80);

        Assert.That(model.Evaluate(x, labels).Loss, Is.LessThan(0.1));
    }

    [Test]
    public void Floats_are_refused_where_tokens_are_expected_and_the_reverse()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        using var tokenModel = new Sequential([new Embedding(3, 2)], device);
        using var floatModel = new Sequential([new Dense(2)], device);

        Assert.That(() => tokenModel.Predict(Tensor.Zeros(new TensorShape(1, 4))), Throws.ArgumentException.With.Message.Contains("Int32").And.Message.Contains("Float32"));
        Assert.That(() => floatModel.Predict(new Tensor(new TensorShape(1, 4), new int[4])), Throws.ArgumentException.With.Message.Contains("Embedding"));
    }

    [Test]
    public void The_forget_gate_of_an_lstm_starts_open()
    {
        var layer = new Lstm(3);
        layer.Build(new TensorShape(2, 2), "lstm", new SeededRandom(1));

        Assert.That(layer.InputBias!.Initial.Floats, Is.EqualTo(new[] { 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0 }));
        Assert.That(layer.RecurrentBias!.Initial.Floats, Is.All.EqualTo(0));
    }

    private static Sequential TokenModel(string cell, DeviceKind kind)
    {
        var model = new Sequential([new Embedding(Tokens, 5), Make(cell, true, false), new Dense(3, "tanh")], TestDevices.Get(kind));
        model.Build(new TensorShape(Steps));
        return model;
    }

    private static RecurrentLayer Make(string cell, bool returnSequences, bool goBackwards) => cell switch
    {
        "lstm" => new Lstm(6, returnSequences, goBackwards),
        "gru" => new Gru(6, returnSequences, goBackwards),
        _ => new SimpleRnn(6, returnSequences: returnSequences, goBackwards: goBackwards),
    };

    private static Tensor Sequences(ulong seed)
    {
        var random = new SeededRandom(seed);
        return new Tensor(new TensorShape(2, Steps), Enumerable.Range(0, 2 * Steps).Select(_ => random.Below(Tokens)).ToArray());
    }

    private static Tensor Vectors(int samples, int features)
    {
        var random = new SeededRandom(5);
        return new Tensor(new TensorShape(samples, Steps, features), Enumerable.Range(0, samples * Steps * features).Select(_ => random.Uniform(-1, 1)).ToArray());
    }

    private static Tensor TokensAt(Tensor sequences, int step) => Tensor.FromLabels([sequences.Ints[step], sequences.Ints[Steps + step]]);

    private static void AssertStep(Tensor answer, Tensor whole, int step, params int[] samples)
    {
        foreach (var sample in samples)
        {
            Assert.That(answer.Floats.Skip(sample * 3).Take(3), Is.EqualTo(whole.Floats.Skip(((sample * Steps) + step) * 3).Take(3)).Within(1e-5f), $"sample {sample}, step {step}");
        }
    }
}
