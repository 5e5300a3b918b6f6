using System.Text.Json;
using Hebb.Assets;
using Hebb.Data;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Training;

public sealed class CallbackTests
{
    [Test]
    public void A_plateau_lowers_the_rate_after_the_patience_and_rests_afterwards()
    {
        using var run = new GivenGradients(TestDevices.Get(DeviceKind.Cpu), new Sgd(1f), new float[1]);
        var context = new TrainingContext(run.Set, new Sgd(1f), 10);
        var callback = new ReduceOnPlateau(0.5f, patience: 2, cooldown: 1, minimumRate: 0.2f);
        callback.OnTrainBegin(context);

        var rates = new[] { 1.0, 0.9, 0.95, 0.91, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97 }.Select((loss, epoch) =>
        {
            callback.OnEpochEnd(context, new EpochLog { Epoch = epoch + 1, Loss = loss });
            return context.Optimizer.LearningRate;
        }).ToArray();

        Assert.That(rates, Is.EqualTo(new[] { 1f, 1f, 1f, 0.5f, 0.5f, 0.5f, 0.25f, 0.25f, 0.25f, 0.2f }));
    }

    [Test]
    public void A_plateau_and_a_schedule_at_once_are_refused()
    {
        using var run = new GivenGradients(TestDevices.Get(DeviceKind.Cpu), new Sgd(1f), new float[1]);
        var context = new TrainingContext(run.Set, new Sgd { Schedule = new ExponentialDecay(1f, 0.5f) }, 1);

        Assert.That(() => new ReduceOnPlateau().OnTrainBegin(context), Throws.InvalidOperationException.With.Message.Contains("schedule"));
    }

    [Test]
    public void Logs_hold_a_line_for_every_epoch_with_all_figures()
    {
        using var folder = new TemporaryFolder();
        var (csv, jsonl) = (Path.Combine(folder.Path, "run.csv"), Path.Combine(folder.Path, "run.jsonl"));
        using var model = Classifier();

        var history = model.Fit(Data(), new FitOptions { Epochs = 3, BatchSize = 8, ValidationSplit = 0.25, Callbacks = [new CsvLog(csv), new JsonLinesLog(jsonl)] });

        var rows = File.ReadAllLines(csv);
        Assert.That(rows[0], Is.EqualTo("epoch,loss,accuracy,val_loss,val_accuracy,learning_rate,seconds"));
        Assert.That(rows, Has.Length.EqualTo(4));
        Assert.That(double.Parse(rows[3].Split(',')[1], System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(history.Epochs[2].Loss));
        var last = JsonDocument.Parse(File.ReadAllLines(jsonl)[2]).RootElement;
        Assert.That(last.GetProperty("event").GetString(), Is.EqualTo("epoch"));
        Assert.That(last.GetProperty("epoch").GetInt32(), Is.EqualTo(3));
        Assert.That(last.GetProperty("val_loss").GetDouble(), Is.EqualTo(history.Epochs[2].ValidationLoss));
    }

    [Test]
    public void A_figure_that_is_no_number_is_null_in_the_log()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "run.jsonl");
        using var run = new GivenGradients(TestDevices.Get(DeviceKind.Cpu), new Sgd(1f), new float[1]);
        var context = new TrainingContext(run.Set, new Sgd(1f), 1);
        var log = new JsonLinesLog(path);
        log.OnTrainBegin(context);

        log.OnEpochEnd(context, new EpochLog { Epoch = 1, Loss = double.NaN });

        Assert.That(JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("loss").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void A_checkpoint_holds_the_best_epoch()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "best.hebb");
        using var model = Classifier(rate: 8f);
        var (checkpoint, best) = (new Checkpoint(path, model), new BestWeights());

        model.Fit(Data(), new FitOptions { Epochs = 12, BatchSize = 8, Callbacks = [checkpoint, best] });

        using var loaded = ModelAsset.Load(path, TestDevices.Get(DeviceKind.Cpu));
        Assert.That(checkpoint.Epoch, Is.EqualTo(best.Epoch));
        Assert.That(loaded.Model.Values.Read(loaded.Model.Parameters[0]).Floats, Is.EqualTo(model.Values.Read(model.Parameters[0]).Floats));
    }

    private static Sequential Classifier(float rate = 0.1f)
    {
        var model = new Sequential([new Dense(3, "softmax")], TestDevices.Get(DeviceKind.Cpu));
        model.Compile(new Sgd(rate), new CategoricalCrossentropy(), new Accuracy());
        return model;
    }

    private static TensorDataset Data()
    {
        var random = new SeededRandom(3);
        var labels = Enumerable.Range(0, 40).Select(index => index % 3).ToArray();
        return new TensorDataset(
            Tensor.FromRows([.. labels.Select(label => Enumerable.Range(0, 3).Select(axis => random.Normal(axis == label ? 1f : 0f)).ToArray())]),
            Tensor.FromLabels(labels));
    }
}
