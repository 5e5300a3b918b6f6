using Hebb.Assets;
using Hebb.Components;
using Hebb.Models;
using Hebb.Samples.PlayerGestures;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components;

[NonParallelizable]
public class PlayerGesturesTests
{
    private const string FileName = "gestures.learned";

    private TemporaryFolder folder = null!;

    private string LearnedPath => Path.Combine(folder.Path, FileName);

    [SetUp]
    public void SetUp() => folder = new TemporaryFolder();

    [TearDown]
    public void TearDown()
    {
        Learning.IsAllowed = true;
        folder.Dispose();
    }

    [Test]
    public void Two_gestures_of_the_player_are_learned_from_ten_drawings_each_and_known_after_a_restart()
    {
        using (var first = new GestureGame(folder.Path))
        {
            first.DrawTriangle();
            Assert.That(first.Read(), Is.EqualTo("triangle"));
            Assert.That(first.Book.KnowsOwnGestures, Is.False);
            first.TeachOwnGestures();
            Assert.That(first.Log, Does.Contain("10 of 10").And.Contain("Both own gestures are learned"));
            AssertReadsOwnGestures(first);
        }

        Assert.That(new FileInfo(LearnedPath).Length, Is.LessThan(128 << 10));
        Assert.That(SafetensorsFile.Load(LearnedPath).Entries.Keys, Is.EquivalentTo(new[] { "features", "classes", "weights", "biases" }));

        using var second = new GestureGame(folder.Path);
        Assert.That(second.Book.KnowsOwnGestures);
        AssertReadsOwnGestures(second);
        second.DrawTriangle();
        Assert.That(second.Read(), Is.EqualTo("triangle"), "What the game was shipped with is forgotten.");
        Assert.That(second.Log, Does.Not.Contain("Exception"));
    }

    [Test]
    public void Delete_forgets_the_own_gestures_for_ever()
    {
        using (var first = new GestureGame(folder.Path))
        {
            first.TeachOwnGestures();
            Assert.That(File.Exists(LearnedPath));
            first.Hold(1, KeyCode.Delete);
            Assert.That(first.Book.KnowsOwnGestures, Is.False);
        }

        Assert.That(File.Exists(LearnedPath), Is.False);
        using var second = new GestureGame(folder.Path);
        Assert.That(second.Book.KnowsOwnGestures, Is.False);
    }

    [Test]
    public void Gestures_that_were_learned_on_top_of_another_model_are_refused_in_a_sentence_and_the_game_goes_on()
    {
        var examples = new ClassExamples(64);
        examples.Add(GestureBook.FirstOwn, new float[64]);
        new LearnedClasses(examples, null, new string('0', 64)).Save(LearnedPath);
        using var game = new GestureGame(folder.Path);
        Assert.That(game.Log, Does.Contain($"'{LearnedPath}' was learned on top of another model than 'gestures'"));
        Assert.That(game.Book.KnowsOwnGestures, Is.False);
        game.DrawTriangle();
        Assert.That(game.Read(), Is.EqualTo("triangle"));
    }

    [Test]
    public void A_damaged_file_of_the_player_is_refused_in_a_sentence_and_the_game_goes_on()
    {
        File.WriteAllBytes(LearnedPath, [200, 0, 0, 0, 0, 0, 0, 0, 123]);
        using var game = new GestureGame(folder.Path);
        Assert.That(game.Log, Does.Contain(LearnedPath));
        game.DrawTriangle();
        Assert.That(game.Read(), Is.EqualTo("triangle"));
    }

    [Test]
    public void Where_nothing_can_be_written_the_game_says_so_and_keeps_what_was_learned_until_it_ends()
    {
        var file = folder.Write("file", []);
        using var game = new GestureGame(Path.Combine(file, "saves"));
        game.TeachOwnGestures();
        Assert.That(game.Log, Does.Contain("will be lost when the game ends"));
        AssertReadsOwnGestures(game);
    }

    [Test]
    public void A_game_in_which_nothing_may_learn_says_so_and_reads_on()
    {
        using var game = new GestureGame(folder.Path);
        Learning.IsAllowed = false;
        game.TeachOwnGestures();
        Assert.That(game.Log, Does.Contain("may not learn, as nothing in this game may"));
        Assert.That(game.Book.KnowsOwnGestures, Is.False);
        Assert.That(File.Exists(LearnedPath), Is.False);
        game.DrawTriangle();
        Assert.That(game.Read(), Is.EqualTo("triangle"));
    }

    private static void AssertReadsOwnGestures(GestureGame game)
    {
        for (var trial = 0; trial < 5; trial++)
        {
            game.DrawTick();
            Assert.That(game.Read(), Is.EqualTo(GestureBook.FirstOwn));
            game.DrawStairs();
            Assert.That(game.Read(), Is.EqualTo(GestureBook.SecondOwn));
        }
    }
}
