using Hebb.Authoring;
using Hebb.Authoring.Undo;
using Hebb.Editor.Sessions.Scenes;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

/// <summary>A project with two scenes.</summary>
public sealed class SceneShelfTests
{
    private const string Blind = "GridWorld.scene";
    private const string Seeing = "GridWorldCamera.scene";

    private OpenedProject project = null!;
    private EditHistory history = null!;
    private SceneSession session = null!;

    [SetUp]
    public void SetUp()
    {
        project = new OpenedProject("GridWorld");
        history = new EditHistory();
        session = new SceneSession(project.Folder, history, _ => { }, _ => { });
    }

    [TearDown]
    public void TearDown()
    {
        session.Dispose();
        project.Dispose();
    }

    [Test]
    public void Each_scene_can_be_opened_and_nothing_of_the_other_stays_selected()
    {
        Assert.That((session.Scenes, session.Opened), Is.EqualTo((new[] { Blind, Seeing }, Blind)));
        session.Select("agent");
        session.Open(Seeing);
        Assert.That((session.Opened, session.Document!.Name, session.Selected), Is.EqualTo((Seeing, "GridWorldCamera", (string?)null)));
        Assert.That(session.View!.Problems, Is.Empty);
    }

    [Test]
    public void An_edit_that_is_taken_back_shows_the_scene_it_was_made_in()
    {
        var before = File.ReadAllText(Path.Combine(project.Folder.Path, Blind));
        session.AddObject("square");
        session.Open(Seeing);
        session.AddObject("circle");
        session.Open(Blind);

        history.Undo();
        Assert.That(session.Opened, Is.EqualTo(Seeing));
        history.Undo();
        Assert.That(session.Opened, Is.EqualTo(Blind));
        Assert.That(File.ReadAllText(Path.Combine(project.Folder.Path, Blind)), Is.EqualTo(before));
    }

    [Test]
    public void No_scene_is_opened_that_is_not_there_or_lies_outside_or_while_a_game_runs()
    {
        foreach (var name in new[] { "Other.scene", "../GridWorld.scene", Path.Combine(project.Folder.Path, Blind) })
        {
            Assert.That(() => session.Open(name), Throws.TypeOf<RefusedException>(), name);
        }

        session.Play();
        Assert.That(() => session.Open(Seeing), Throws.TypeOf<RefusedException>());
    }
}
