using System.Text.Json;
using Hebb.Assets;
using Hebb.Components;
using Hebb.Data.Digits;
using Hebb.Data.Images;
using Hebb.Editor.Building;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Playing;
using Hebb.Editor.Projects;
using Hebb.Authoring.Datasets;
using Hebb.Editor.Sessions.Projects;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Building;

/// <summary>A game's folder is made, verified, damaged, and verified again.</summary>
[NonParallelizable]
internal sealed class BuiltGameTests
{
    private TemporaryFolder folder = null!;

    private string Project => Path.Combine(folder.Path, "project");

    private string Output => Path.Combine(folder.Path, "game");

    private string Game => Path.Combine(Output, BuiltGame.FolderName);

    private string Report => Path.Combine(folder.Path, "report.json");

    private string ModelPath => Path.Combine("models", "small.hebb");

    [SetUp]
    public void CopySample()
    {
        folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFolder.Path, "Samples", "CartPole")))
        {
            folder.Write(Path.Combine("project", Path.GetFileName(file)), File.ReadAllBytes(file));
        }

        Directory.CreateDirectory(Path.Combine(Project, "models"));
        SaveModel(Path.Combine(Project, ModelPath), seed: 1);
    }

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void A_game_that_was_just_built_verifies_and_reports_its_figures()
    {
        Build(isLearning: false);

        var (exitCode, error) = Verify(frames: 600);

        Assert.That(exitCode, Is.Zero, error);
        using var report = JsonDocument.Parse(File.ReadAllText(Report));
        var root = report.RootElement;
        Assert.That(root.GetProperty("passed").GetBoolean(), Is.True);
        Assert.That(root.GetProperty("frames").GetInt32(), Is.EqualTo(600));
        Assert.That(root.GetProperty("agents").GetInt32(), Is.EqualTo(8));
        Assert.That(root.GetProperty("episodes").GetInt32(), Is.GreaterThan(0));
        Assert.That(root.GetProperty("mean_return").GetDouble(), Is.InRange(1, 500));
        Assert.That(root.GetProperty("peak_memory_mb").GetDouble(), Is.GreaterThan(1));
        var times = new[] { "p50", "p95", "p99" }.Select(name => root.GetProperty("frame_ms").GetProperty(name).GetDouble()).ToArray();
        Assert.That(times, Is.Ordered.And.All.GreaterThan(0));
        var model = root.GetProperty("models")[0];
        Assert.That(model.GetProperty("file").GetString(), Is.EqualTo("models/small.hebb"));
        Assert.That(model.GetProperty("sha256").GetString(), Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(Game, ModelPath))))));
        Assert.That(model.GetProperty("largest_difference").GetDouble(), Is.Zero);
    }

    [Test]
    public void The_same_seed_gives_the_same_episodes_and_another_one_others()
    {
        Build(isLearning: true);

        var means = new[] { 1, 1, 2 }.Select(seed =>
        {
            Assert.That(Verify(frames: 200, seed).ExitCode, Is.Zero);
            using var report = JsonDocument.Parse(File.ReadAllText(Report));
            return report.RootElement.GetProperty("mean_return").GetDouble();
        }).ToArray();

        Assert.That(means[1], Is.EqualTo(means[0]));
        Assert.That(means[2], Is.Not.EqualTo(means[0]));
    }

    [Test]
    public void A_model_that_was_exchanged_is_noticed_by_its_bytes_and_its_answers()
    {
        Build(isLearning: false);
        SaveModel(Path.Combine(Game, ModelPath), seed: 2);

        var (exitCode, error) = Verify(frames: 1);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(error, Does.Contain("'models/small.hebb' is not the model that the game was built with"));
        using var report = JsonDocument.Parse(File.ReadAllText(Report));
        Assert.That(report.RootElement.GetProperty("passed").GetBoolean(), Is.False);
        Assert.That(report.RootElement.GetProperty("models")[0].GetProperty("largest_difference").GetDouble(), Is.GreaterThan(Verification.Tolerance));
    }

    [Test]
    public void A_model_that_is_cut_short_or_gone_is_a_sentence_and_not_a_crash()
    {
        Build(isLearning: false);
        var path = Path.Combine(Game, ModelPath);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
        var (exitCode, error) = Verify(frames: 1);
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(error, Does.Contain("small.hebb").And.Contain("cut short"));

        File.Delete(path);

        Assert.That(Verify(frames: 1).Error, Does.Contain("small.hebb"));
    }

    [Test]
    public void A_folder_without_a_game_and_words_that_are_not_known_end_in_a_sentence()
    {
        Assert.That(Run("--verify").Error, Does.Contain("game.json").And.Contain("build it again"));
        Build(isLearning: false);
        Assert.That(Run("--jump").Error, Does.Contain("'--jump' is not known. Usage"));
        Assert.That(Run("--frames", "0").Error, Does.Contain("'0', but a whole number from 1"));
        Assert.That(Run("--seed").Error, Does.Contain("lacks its value"));
        Assert.That(Run("--verify", "--frames", "1", "--device", "cpu", "--report", Path.Combine(folder.Path, "missing", "report.json")).Error, Does.Contain("could not be written"));
        File.WriteAllText(Path.Combine(Game, "game.json"), "{");
        Assert.That(Run("--verify").Error, Does.Contain("build it again"));
    }

    [Test]
    public void A_build_takes_only_what_is_played_along_and_replaces_only_a_build()
    {
        Build(isLearning: true);
        folder.Write(Path.Combine("game", BuiltGame.FolderName, "left-over.txt"), []);
        foreach (var left in new[] { "hebb.json", Path.Combine("datasets", "classes", "dataset.json"), Path.Combine("runs", "1.json"), "Agent.cs.meta", "run.jsonl" })
        {
            folder.Write(Path.Combine("project", left), "{}"u8.ToArray());
        }

        Build(isLearning: true);

        Assert.That(Directory.EnumerateFiles(Game, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Game, file)),
            Is.EquivalentTo(new[] { "CartPole.scene", "Scripts.dll", "game.json", ModelPath }));
        folder.Write(Path.Combine("photographs", "one.png"), []);
        Assert.That(() => Build(isLearning: true, Path.Combine(folder.Path, "photographs")), Throws.TypeOf<InputException>().With.Message.Contains("not empty, and no build made"));
        Assert.That(() => Build(isLearning: true, Path.Combine(Project, "out")), Throws.TypeOf<InputException>().With.Message.Contains("outside of"));
    }

    [Test]
    public void A_classifier_of_the_editor_is_measured_on_the_pictures_that_it_did_not_learn_from()
    {
        FillClasses("one", "two", "three");
        SaveClassifier(Path.Combine(Project, "models", "classifier.hebb"), "one", "two", "three");
        var record = Build(isLearning: true).Single(model => model.Record.File == "models/classifier.hebb").Record;
        Assert.That(record.HeldOut!.Labels, Is.EqualTo(new[] { 0, 0, 1, 1, 2, 2 }), "a fifth of ten drawings of each class");
        Assert.That(record.HeldOut.Accuracy, Is.InRange(0, 1));

        Assert.That(Verify(frames: 2).ExitCode, Is.Zero);

        using (var report = JsonDocument.Parse(File.ReadAllText(Report)))
        {
            Assert.That(report.RootElement.GetProperty("models").EnumerateArray().Single(model => model.GetProperty("file").GetString() == record.File).GetProperty("held_out_accuracy").GetDouble(), Is.EqualTo(record.HeldOut.Accuracy).Within(1e-6));
        }

        SaveClassifier(Path.Combine(Project, "models", "classifier.hebb"), "one", "two", "four");
        Assert.That(Build(isLearning: true).Select(model => model.Record.HeldOut), Has.All.Null, "the classes have changed since it was trained");

        SaveClassifier(Path.Combine(Project, "models", "classifier.hebb"), "one", "two", "three");
        Build(isLearning: true);
        File.Delete(Path.Combine(Game, record.HeldOut.File));
        var (exitCode, error) = Verify(frames: 2);
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(error, Does.Contain("held-out.png"));
    }

    [Test]
    public void Where_learning_is_off_agents_act_by_rules_and_nothing_learns()
    {
        Build(isLearning: false);
        using (var play = new ScenePlay(BuiltGame.Open(Game), Path.Combine(Game, "CartPole.scene"), new PlaySettings { Learning = false }, TextWriter.Null))
        {
            for (var frame = 0; frame < 20; frame++)
            {
                play.Step();
            }

            Assert.That(play.Learns, Is.False);
            Assert.That(play.Returns.Agents, Is.EqualTo(8));
            Assert.That(play.Returns.Idle, Is.Zero);
            Assert.That(Learning.IsAllowed, Is.False);
        }

        Assert.That(Learning.IsAllowed);
    }

    [Test]
    public void A_game_that_nobody_watches_ends_by_itself()
    {
        Build(isLearning: true);
        var output = new StringWriter();

        var exitCode = PlayerProgram.Run(["--frames", "5", "--device", "cpu", "--saves", folder.Path], Game, output, TextWriter.Null);

        Assert.That(exitCode, Is.Zero);
        Assert.That(output.ToString(), Does.Contain("project was played for 5 frames"));
    }

    [Test]
    public void A_damaged_description_of_a_game_is_a_sentence_whatever_the_damage()
    {
        Build(isLearning: true);
        var path = Path.Combine(Game, "game.json");
        var whole = File.ReadAllBytes(path);
        var random = new SeededRandom(1);
        for (var damage = 0; damage < 60; damage++)
        {
            var damaged = whole.ToArray();
            damaged[random.Below(damaged.Length)] = (byte)random.Below(256);
            File.WriteAllBytes(path, damaged);
            Assert.That(Verify(frames: 1).ExitCode, Is.InRange(0, 1));
        }
    }

    [Test]
    public void Half_precision_halves_a_model_and_says_what_it_costs()
    {
        var whole = Build(isLearning: true).Single();
        Assert.That(whole.Difference, Is.Zero);
        Assert.That(whole.Bytes, Is.EqualTo(whole.SourceBytes));

        var halved = Build(isLearning: true, halves: true).Single();

        Assert.That(halved.Bytes, Is.LessThan(halved.SourceBytes));
        Assert.That(halved.Difference, Is.InRange(1e-7f, 1e-2f));
        Assert.That(halved.Record.Sha256, Is.Not.EqualTo(whole.Record.Sha256));
        Assert.That(Verify(frames: 1).ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_target_that_is_not_known_is_refused_with_those_that_are()
    {
        var result = await Cli.RunAsync("build", "CartPole", "--target", "amiga", "--out", Output);

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain("linux-x64").And.Contain("win-x64"));
    }

    [Test]
    public async Task A_build_that_cannot_be_made_is_refused_in_a_sentence_before_the_program_is_made()
    {
        var file = folder.Write("file", []);
        Assert.That(await RefuseAsync(file), Does.Contain("is a file, but a folder is expected"));
        Assert.That(await RefuseAsync(Path.Combine(file, "below")), Does.Contain("nothing can be written"));
        Assert.That(await RefuseAsync(folder.Path), Does.Contain("is not empty, and no build made what it holds"));
        var path = Path.Combine(Project, ModelPath);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
        Assert.That(await RefuseAsync(Output), Does.Contain("small.hebb").And.Contain("cut short"));
        File.WriteAllText(Path.Combine(Project, "Broken.cs"), "public class Broken {");
        Assert.That(await RefuseAsync(Path.Combine(folder.Path, "other")), Does.Contain("Broken.cs"));
    }

    [Test]
    public void Scripts_that_are_cut_short_are_a_sentence_and_not_a_crash()
    {
        Build(isLearning: true);
        var path = Path.Combine(Game, "Scripts.dll");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..1000]);
        var (exitCode, error) = Verify(frames: 1);
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(error, Does.Contain("Scripts.dll").And.Contain("build it again"));
    }

    private async Task<string> RefuseAsync(string target)
    {
        var result = await Cli.RunAsync("build", Project, "--target", "linux-x64", "--out", target);
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput), result.Error);
        return result.Error;
    }

    private IReadOnlyList<BuiltModel> Build(bool isLearning, string? target = null, bool halves = false)
    {
        var settings = new GameBuildSettings(BuildTarget.All[0], target ?? Output) { Learning = isLearning, HalfPrecision = halves };
        return new GameFolder(GameProject.Open(Project), settings.Folder).Write(Path.Combine(Project, "CartPole.scene"), settings);
    }

    private (int ExitCode, string Error) Verify(int frames, int seed = 1) =>
        Run("--verify", "--seed", $"{seed}", "--frames", $"{frames}", "--device", "cpu", "--report", Report);

    private (int ExitCode, string Error) Run(params string[] arguments)
    {
        var error = new StringWriter();
        return (PlayerProgram.Run(arguments, Game, TextWriter.Null, error), error.ToString());
    }

    /// <summary>Makes classes of ten drawings each, as the editor does.</summary>
    private void FillClasses(params string[] names)
    {
        var store = new BinStore(ProjectFolder.ClassesIn(Project));
        var drawings = DigitGenerator.Create(10 * names.Length, 1, seed: 1).Train;
        var bins = names.Aggregate(ImageBins.Empty, (filled, name) => filled.AddClass(name));
        for (var label = 0; label < names.Length; label++)
        {
            bins = bins.AddSamples(bins.Classes[label].Id, [.. Enumerable.Range(10 * label, 10).Select(drawing => store.Add(drawings.GetImage(drawing)))]);
        }

        store.Save(bins);
    }

    private static void SaveClassifier(string path, params string[] labels)
    {
        using var model = new Sequential([new Flatten(), new Dense(labels.Length, "softmax")]);
        model.Build(new TensorShape(1, 28, 28));
        ModelAsset.Save(path, model, new ModelMetadata { Labels = labels, Preprocessing = new DigitPreprocessing() });
    }

    private static void SaveModel(string path, ulong seed)
    {
        using var model = new Sequential([new Dense(8, "tanh"), new Dense(3, "softmax")]) { Seed = seed };
        model.Build(new TensorShape(5));
        ModelAsset.Save(path, model, new ModelMetadata());
    }
}
