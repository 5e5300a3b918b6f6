using Hebb.Components;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components.Imaging;

public class ImageClassifierTests
{
    private PlayedScene scene = null!;

    [SetUp]
    public void SetUp() => scene = new PlayedScene();

    [TearDown]
    public void TearDown() => scene.Dispose();

    [Test]
    public void It_classifies_what_its_texture_shows_and_tells()
    {
        var classifier = Add(TestModels.Convolutional());
        var told = new List<(string, float)>();
        classifier.OnClassified += (label, probability) => told.Add((label, probability));
        classifier.Texture = Plain(Color.red);
        scene.Run(3);
        Assert.That(told, Is.Not.Empty);
        Assert.That(told[^1], Is.EqualTo((classifier.Label, classifier.Probability)));
        Assert.That(classifier.Labels, Does.Contain(classifier.Label));
        Assert.That(classifier.Probabilities.Sum(), Is.EqualTo(1f).Within(1e-5f));
        Assert.That(classifier.Probabilities.Max(), Is.EqualTo(classifier.Probability));
    }

    [Test]
    public void The_interval_says_how_often_it_looks()
    {
        var classifier = Add(TestModels.Convolutional());
        var looks = 0;
        classifier.OnClassified += (_, _) => looks++;
        classifier.Texture = Plain(Color.red);
        classifier.Interval = 0.1f;
        scene.Run(50);
        Assert.That(looks, Is.InRange(9, 11));
        classifier.ClassifyContinuously = false;
        scene.Run(50);
        Assert.That(looks, Is.InRange(9, 11));
    }

    [Test]
    public void It_learns_new_classes_in_a_running_scene_through_a_camera()
    {
        var classifier = Add(TestModels.Convolutional());
        classifier.SourceCamera = SimpleScenes.AddCamera();
        var square = SimpleScenes.AddSquare(Vector3.zero, Vector3.one, Color.white);
        for (var example = 0; example < 24; example++)
        {
            Show(square, isTall: true, example);
            classifier.AddExample("tall");
            Show(square, isTall: false, example);
            classifier.AddExample("wide");
        }

        Train(classifier);
        Assert.That(classifier.Labels, Is.EqualTo(new[] { "tall", "wide" }));
        for (var unseen = 100; unseen < 108; unseen++)
        {
            Show(square, isTall: true, unseen);
            Assert.That(classifier.Classify(), Is.EqualTo("tall"));
            Show(square, isTall: false, unseen);
            Assert.That(classifier.Classify(), Is.EqualTo("wide"));
        }
    }

    [Test]
    public void What_was_learned_is_saved_and_loaded_with_its_examples()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "player.learned");
        var model = TestModels.Convolutional();
        var first = Add(model);
        Teach(first);
        Train(first);
        first.Save(path);
        var second = Add(model);
        second.Load(path);
        Assert.That(second.Labels, Is.EqualTo(new[] { "red", "blue" }));
        Assert.That(second.CountExamples("red"), Is.EqualTo(4));
        foreach (var color in new[] { Color.red, Color.blue })
        {
            var label = first.Classify(Plain(color));
            Assert.That(second.Classify(Plain(color)), Is.EqualTo(label).And.EqualTo(color == Color.red ? "red" : "blue"));
            Assert.That(second.Probabilities, Is.EqualTo(first.Probabilities));
        }

        second.AddExample("green", Plain(Color.green));
        Train(second);
        Assert.That(second.Classify(Plain(Color.green)), Is.EqualTo("green"));
        second.Forget();
        Assert.That(second.Labels, Is.EqualTo(new[] { "one", "two", "three" }));
    }

    [Test]
    public void Training_twice_from_the_same_examples_learns_the_same()
    {
        var answers = new List<IReadOnlyList<float>>();
        for (var run = 0; run < 2; run++)
        {
            var classifier = Add(TestModels.Convolutional());
            Teach(classifier);
            Train(classifier);
            classifier.Classify(Plain(Color.magenta));
            answers.Add(classifier.Probabilities);
        }

        Assert.That(answers[0], Is.EqualTo(answers[1]));
    }

    [Test]
    public void One_class_cannot_be_told_apart()
    {
        var classifier = Add(TestModels.Convolutional());
        Assert.That(classifier.Train, Throws.ArgumentException.With.Message.Contains("are none"));
        classifier.AddExample("red", Plain(Color.red));
        Assert.That(classifier.Train, Throws.ArgumentException.With.Message.Contains("only 'red'"));
        Assert.That(classifier.IsTraining, Is.False);
    }

    [Test]
    public void What_was_learned_with_another_model_is_refused_and_nothing_changes()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "player.learned");
        var model = TestModels.Convolutional();
        var classifier = Add(model);
        foreach (var (features, hash) in new[] { (5, model.Sha256), (24, model.Sha256[1..] + "0") })
        {
            new Hebb.Assets.LearnedClasses(Examples(features), null, hash).Save(path);
            Assert.That(() => classifier.Load(path), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("on top of another model than 'Shapes'"));
        }

        File.WriteAllText(path, "no such thing");
        Assert.That(() => classifier.Load(path), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(path));
        Assert.That(classifier.Labels, Is.EqualTo(new[] { "one", "two", "three" }));
    }

    [Test]
    public void A_missing_or_damaged_model_is_told_of_once_with_the_path()
    {
        Add(null);
        Add(TrainedModel.Create("Torn", [9, 9]));
        scene.Run(3);
        Assert.That(scene.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2));
        Assert.That(scene.Log, Does.Contain("/Classifier: The image classifier has no model").And.Contain("Torn"));
    }

    [Test]
    public void Components_share_one_loaded_model_and_give_it_back()
    {
        var users = SharedDevice.Users;
        var model = TestModels.Convolutional();
        var classifiers = Enumerable.Range(0, 3).Select(_ => Add(model)).ToList();
        Assert.That(SharedDevice.Users, Is.EqualTo(users + 1));
        classifiers[0].gameObject.SetActive(false);
        Assert.That(classifiers[1].Classify(Plain(Color.red)), Is.Not.Empty);
        scene.Player.Unload();
        Assert.That(SharedDevice.Users, Is.EqualTo(users));
    }

    private static Hebb.Models.ClassExamples Examples(int features)
    {
        var examples = new Hebb.Models.ClassExamples(features);
        examples.Add("red", new float[features]);
        return examples;
    }

    private static ImageClassifier Add(TrainedModel? model)
    {
        var holder = new GameObject("Classifier");
        holder.SetActive(false);
        var classifier = holder.AddComponent<ImageClassifier>();
        classifier.Model = model;
        holder.SetActive(true);
        return classifier;
    }

    private static void Teach(ImageClassifier classifier)
    {
        for (var example = 0; example < 4; example++)
        {
            classifier.AddExample("red", Plain(new Color(1 - (0.1f * example), 0, 0)));
            classifier.AddExample("blue", Plain(new Color(0, 0, 1 - (0.1f * example))));
        }
    }

    private static Texture2D Plain(Color color)
    {
        var texture = new Texture2D(4, 4, TextureFormat.RGBA32, false);
        texture.SetPixels32([.. Enumerable.Repeat((Color32)color, 16)]);
        return texture;
    }

    private static void Show(SpriteRenderer square, bool isTall, int number)
    {
        var (length, width) = (1.3f + (0.05f * (number % 5)), 0.4f + (0.05f * (number % 3)));
        square.transform.localScale = isTall ? new Vector3(width, length, 1) : new Vector3(length, width, 1);
        square.transform.position = new Vector3(0.1f * ((number % 4) - 2), 0.07f * ((number % 3) - 1), 0);
    }

    private void Train(ImageClassifier classifier)
    {
        var isTrained = false;
        classifier.OnTrained += () => isTrained = true;
        classifier.Train();
        Assert.That(classifier.IsTraining);
        for (var wait = 0; wait < 2000 && !isTrained; wait++)
        {
            scene.Run(1);
            Thread.Sleep(5);
        }

        Assert.That(isTrained);
    }
}
