using System.Collections.Concurrent;
using Hebb.Authoring;
using Hebb.Authoring.Undo;
using Hebb.Editor.Sessions;
using Hebb.Editor.Sessions.Scenes;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

/// <summary>Games that are played one after another.</summary>
public sealed class GoOnLearningTests
{
    /// <summary>Decisions that one update is far from.</summary>
    private const int Many = 2000;

    private ConcurrentQueue<ConsoleEntry> lines = null!;

    [SetUp]
    public void SetUp() => lines = new();

    [Test]
    public void Agents_go_on_where_the_last_game_ended_until_they_are_to_forget()
    {
        using var project = new OpenedProject("CartPole");
        var model = Path.Combine(project.Folder.Models, "CartPole.hebb");
        using (var session = Open(project))
        {
            Assert.That(session.CanGoOnLearning, Is.False);
            Assert.That(Learn(session, 1), Is.LessThan(Many));
            Learn(session, Many);
        }

        var bytes = File.ReadAllBytes(model);
        using var later = Open(project);
        Assert.That(later.CanGoOnLearning, Is.True, "another editor knows of it");
        Assert.That(Learn(later, 1), Is.GreaterThanOrEqualTo(Many), "the first point already counts the decisions of all games");
        Assert.That(File.ReadAllBytes(Path.Combine(project.Folder.Models, "earlier", "CartPole.hebb")), Is.EqualTo(bytes), "the model of before the game is kept beside the new one");

        later.ForgetLearning();
        Assert.That(later.CanGoOnLearning, Is.False);
        Assert.That(Learn(later, 1), Is.LessThan(Many));
        Assert.That(lines.Where(line => line.Level != "info"), Is.Empty);
    }

    [Test]
    public void Nothing_is_forgotten_while_a_game_runs()
    {
        using var project = new OpenedProject("CartPole");
        using var session = Open(project);
        session.Play();
        Assert.That(session.ForgetLearning, Throws.TypeOf<RefusedException>());
    }

    [Test]
    public void A_game_that_ends_by_itself_can_be_edited_and_played_again()
    {
        using var project = new OpenedProject("shapes");
        File.WriteAllText(Path.Combine(project.Folder.Path, "Leaver.cs"), "public class Leaver : UnityEngine.MonoBehaviour { void Start() { UnityEngine.Debug.Log(\"It leaves.\"); UnityEngine.Application.Quit(); } }");
        using var session = Open(project);
        session.AddComponent("ground", "Leaver");
        foreach (var game in new[] { 1, 2 })
        {
            session.Play();
            Assert.That(() => session.State, Is.EqualTo(PlayState.Stopped).After(10_000, 20));
            Assert.That(lines.Count(line => line.Text.Contains("It leaves.", StringComparison.Ordinal)), Is.EqualTo(game));
            session.Rename("ground", $"Floor {game}");
        }

        Assert.That(session.View!.Objects.Single(entry => entry.Id == "ground").Name, Is.EqualTo("Floor 2"));
    }

    /// <summary>Plays until so many decisions were learned from; how many there were at that point of the game's curve.</summary>
    private static long Learn(SceneSession session, int atLeast)
    {
        using var points = new BlockingCollection<LearningPoint>();
        session.Learned += points.Add;
        session.Play();
        session.SetTimeScale(16);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var decisions = points.GetConsumingEnumerable(patience.Token).First(point => point.Decisions >= atLeast).Decisions;
        session.Learned -= points.Add;
        session.Stop();
        return decisions;
    }

    private SceneSession Open(OpenedProject project) => new(project.Folder, new EditHistory(), _ => { }, lines.Enqueue);
}
