using System.Globalization;
using Hebb.Authoring;
using Hebb.Data;
using Hebb.Devices;
using Hebb.Editor.Reports;
using Hebb.Editor.Runs;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Training;

namespace Hebb.Editor.Texts;

/// <summary>A text, and a recurrent network that is to say which character comes next.</summary>
internal sealed class TextExperiment(TextCorpus corpus, TrainingDefaults defaults) : Experiment
{
    private const int Window = 128;
    private const int EmbeddingLength = 64;
    private const int Units = 256;
    private const int TestStreams = 64;
    private const int SampleLength = 240;
    private const float SampleTemperature = 0.8f;
    private const string Opening = "\n";

    public override string Task => LearningTask.Text;

    public override string Title => Path.GetFileName(corpus.File);

    public override string Source => corpus.File;

    public override string Sample => string.Create(CultureInfo.InvariantCulture, $"{Window} characters of {corpus.Vocabulary.Count}");

    public override string Sha256 => corpus.Sha256;

    public override TrainingDefaults Defaults => defaults;

    public override Sequential CreateModel(Device device, ulong seed) => new(
        [
            new Embedding(corpus.Vocabulary.Count, EmbeddingLength),
            new Gru(Units, returnSequences: true),
            new Dense(corpus.Vocabulary.Count),
            new Activation("softmax"),
        ],
        device)
    { Seed = seed };

    public override Outcome Execute(TrainingRun run, Model model)
    {
        var window = Math.Min(Window, corpus.Training.Length / 2);
        var (training, heldOut) = run.Split(new TextDataset(corpus.Training, window, window));
        model.Compile(run.Settings.CreateOptimizer(), new CategoricalCrossentropy(), new Perplexity());
        var samples = new List<TextSample>();
        var history = run.Fit(model, training, heldOut, corpus.Test.Length, new SampleWriter(log => samples.Add(Write(model, log, run.Settings.Seed))));
        return new TextOutcome(history, corpus.Vocabulary, samples, history.IsCancelled ? null : SequenceLoss.Measure(model, corpus.Test, TestStreams));
    }

    private TextSample Write(Model model, EpochLog log, int seed)
    {
        using var generator = new TextGenerator(model, corpus.Vocabulary);
        var opening = corpus.Vocabulary.Characters.Contains(Opening, StringComparison.Ordinal) ? Opening : corpus.Vocabulary.Characters[..1];
        return new TextSample(log.Epoch, log.MonitoredLoss, generator.Generate(opening, SampleLength, SampleTemperature, (ulong)seed));
    }

    /// <summary>Lets the model write after every epoch.</summary>
    private sealed class SampleWriter(Action<EpochLog> write) : Callback
    {
        public override void OnEpochEnd(TrainingContext context, EpochLog log) => write(log);
    }
}
