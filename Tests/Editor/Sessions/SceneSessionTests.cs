using System.Collections.Concurrent;
using Hebb.Authoring;
using Hebb.Authoring.Undo;
using Hebb.Components;
using Hebb.Editor.Sessions;
using Hebb.Editor.Sessions.Scenes;
using NUnit.Framework;
using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using KeyCode = UnityEngine.KeyCode;

namespace Hebb.Tests.Editor.Sessions;

public sealed class SceneSessionTests
{
    private OpenedProject project = null!;
    private EditHistory history = null!;
    private SceneSession session = null!;
    private List<PlayFrame> frames = null!;
    private SemaphoreSlim shown = null!;

    private string SceneFile => Path.Combine(project.Folder.Scenes, "Main.scene");

    [SetUp]
    public void Open()
    {
        project = new OpenedProject("shapes");
        history = new EditHistory();
        frames = [];
        shown = new SemaphoreSlim(0);
        session = new SceneSession(project.Folder, history, Keep, _ => { });
    }

    [TearDown]
    public void Close()
    {
        session.Dispose();
        project.Dispose();
        shown.Dispose();
    }

    [Test]
    public void The_first_scene_has_its_objects_with_the_fields_of_their_components()
    {
        var objects = session.View!.Objects;
        Assert.That(objects.Select(entry => entry.Name), Is.EqualTo(new[] { "Main Camera", "Ground", "Card", "Eye", "Robot" }));
        var fields = objects.Single(entry => entry.Name == "Robot").Components.Single(component => component.Label == "Image classifier").Fields;
        var resolution = fields.Single(field => field.Name == "cameraResolution");
        Assert.That((resolution.Kind, resolution.Min, resolution.Max, resolution.Value!.GetValue<int>()), Is.EqualTo(("whole", 16f, 1024f, 128)));
        Assert.That(resolution.Tooltip, Does.Contain("Pixels along each side"));
        Assert.That(fields.Single(field => field.Name == "sourceCamera").Value!.ToJsonString(), Is.EqualTo("""{"ref":"eye/Camera"}"""));
        Assert.That(session.View.Problems, Is.Empty);
    }

    [Test]
    public void Random_edits_undone_give_the_identical_file_and_redone_the_last()
    {
        var start = File.ReadAllBytes(SceneFile);
        var random = new Random(5);
        for (var edit = 0; edit < 60; edit++)
        {
            Edit(random);
        }

        var end = File.ReadAllBytes(SceneFile);
        while (history.Undo())
        {
        }

        Assert.That(File.ReadAllBytes(SceneFile), Is.EqualTo(start));
        while (history.Redo())
        {
        }

        Assert.That(File.ReadAllBytes(SceneFile), Is.EqualTo(end));
        Assert.That(end, Is.Not.EqualTo(start));
    }

    [Test]
    public async Task After_stop_the_file_is_identical_also_after_edits_while_the_game_ran()
    {
        var start = File.ReadAllBytes(SceneFile);
        var random = new Random(6);
        session.Play();
        for (var edit = 0; edit < 50; edit++)
        {
            var entry = session.View!.Objects[random.Next(5)];
            switch (random.Next(3))
            {
                case 0:
                    session.SetPlace(entry.Id, "position", [random.NextSingle(), random.NextSingle(), 0], null);
                    break;
                case 1:
                    session.SetActive(entry.Id, random.Next(2) == 0);
                    break;
                default:
                    session.SetField("card", 0, "color", new JsonArray(random.NextSingle(), 0, 0, 1));
                    break;
            }
        }

        await FrameAsync();
        session.Stop();
        Assert.That(File.ReadAllBytes(SceneFile), Is.EqualTo(start));
        Assert.That(session.State, Is.EqualTo(PlayState.Stopped));
        Assert.That(history.UndoName, Is.Null);
    }

    [Test]
    public async Task An_edit_while_the_game_runs_is_seen_at_once()
    {
        session.Play();
        session.Select("card");
        session.SetField("card", 0, "color", JsonNode.Parse("[0.25,0.5,0.75,1]"));
        session.SetPlace("card", "position", [3, 1, 0], null);
        while (await FrameAsync() is var frame && (frame.Selected is null || frame.Selected.Position[0] != 3))
        {
        }

        var card = frames[^1].Draw.Single(item => item.Id == "card");
        Assert.That(card.Color, Is.EqualTo(new[] { 0.25f, 0.5f, 0.75f, 1f }));
        Assert.That(card.Shape, Is.EqualTo("circle"));
    }

    [Test]
    public async Task A_paused_game_stands_and_a_step_plays_one_frame()
    {
        session.Play();
        await FrameAsync();
        session.Play();
        Assert.That(session.State, Is.EqualTo(PlayState.Paused));
        session.Step();
        var first = (await LastFrameAsync()).Frame;
        session.Step();
        Assert.That((await FrameAsync()).Frame, Is.EqualTo(first + 1));
    }

    [Test]
    public void The_scene_cannot_be_rebuilt_while_the_game_runs()
    {
        session.Play();
        Assert.That(() => session.AddObject("square"), Throws.TypeOf<RefusedException>().With.Property(nameof(RefusedException.Code)).EqualTo("notWhilePlaying"));
    }

    [Test]
    public void A_drag_is_one_step_to_undo()
    {
        foreach (var x in new[] { 1f, 2f, 3f })
        {
            session.SetPlace("card", "position", [x, 0, 0], "drag");
        }

        history.Undo();
        Assert.That(session.View!.Objects.Single(entry => entry.Id == "card").Position[0], Is.EqualTo(2.2f));
        Assert.That(history.UndoName, Is.Null);
    }

    [Test]
    public void Removing_an_object_clears_what_referred_to_it_and_undo_brings_both_back()
    {
        session.RemoveObject("eye");
        Assert.That(SourceCamera(), Is.Null);
        history.Undo();
        Assert.That(SourceCamera(), Is.EqualTo("""{"ref":"eye/Camera"}"""));
    }

    [Test]
    public void A_copy_refers_to_what_was_copied_with_it()
    {
        session.SetParent("eye", "robot");
        session.Duplicate("robot");
        var copy = session.View!.Objects.Single(entry => entry.Id == "robot-2");
        var link = copy.Components.SelectMany(component => component.Fields).Single(field => field.Name == "sourceCamera").Value!;
        Assert.That(link.ToJsonString(), Is.EqualTo("""{"ref":"eye-2/Camera"}"""));
        Assert.That(session.View.Objects.Single(entry => entry.Id == "eye-2").Parent, Is.EqualTo("robot-2"));
    }

    [Test]
    public async Task A_sample_opens_with_its_scripts_and_its_agents_learn()
    {
        var lines = new List<ConsoleEntry>();
        using var sample = new OpenedProject("CartPole");
        using var opened = new SceneSession(sample.Folder, new EditHistory(), Keep, lines.Add);
        Assert.That(opened.View!.Problems, Is.Empty);
        var agent = opened.View.Objects.Single(entry => entry.Components.Any(component => component.Label == "Cart pole agent"));
        opened.Select(agent.Id);
        opened.Play();
        opened.SetTimeScale(16);
        PlayFrame frame;
        do
        {
            frame = await FrameAsync();
        }
        while (frame.Learning is not { Episodes: > 8 } || frame.Agent is null);

        foreach (var decider in new[] { BehaviorType.HeuristicOnly, BehaviorType.InferenceOnly })
        {
            opened.SetDecider(agent.Id, decider);
            while ((await FrameAsync()).Agent?.Decider != decider.ToString())
            {
            }
        }

        var episodes = (await FrameAsync()).Learning!.Episodes;
        while ((await FrameAsync()).Learning!.Episodes == episodes)
        {
        }

        opened.Stop();
        Assert.That(frame.Learning.Agents, Is.EqualTo(8));
        Assert.That(frame.Agent.Sensors.Single().Name, Is.EqualTo("cart_pole"));
        Assert.That(frame.Agent.Sensors.Single().Values, Has.Length.EqualTo(4));
        Assert.That(frame.Agent.Branches.Single().Size, Is.EqualTo(2));
        Assert.That(frame.Agent.Branches.Single().Probabilities!.Sum(), Is.EqualTo(1).Within(1e-5));
        Assert.That(lines.Where(line => line.Level == "error"), Is.Empty);
        Assert.That(opened.Models, Is.EqualTo(new[] { "CartPole.hebb" }));
    }

    [Test]
    public async Task Space_takes_the_wheel_of_the_car_and_the_arrows_drive_it()
    {
        using var sample = new OpenedProject("RaceTrack");
        using var opened = new SceneSession(sample.Folder, new EditHistory(), Keep, _ => { });
        opened.Select("car");
        opened.Play();
        await AgentAsync(_ => true);
        Tap(KeyCode.Space);
        await AgentAsync(agent => agent.Decider == nameof(BehaviorType.HeuristicOnly));
        opened.SetKey(KeyCode.LeftArrow, true);
        opened.SetKey(KeyCode.UpArrow, true);
        await AgentAsync(agent => agent.Continuous.SequenceEqual([1f, 1f]));
        opened.SetKey(KeyCode.LeftArrow, false);
        await AgentAsync(agent => agent.Continuous.SequenceEqual([0f, 1f]));
        Tap(KeyCode.Space);
        await AgentAsync(agent => agent.Decider == nameof(BehaviorType.Default));
        opened.Stop();

        void Tap(KeyCode key)
        {
            opened.SetKey(key, true);
            opened.SetKey(key, false);
        }

        async Task AgentAsync(Func<AgentCard, bool> isWanted)
        {
            while ((await FrameAsync()).Agent is not { } agent || !isWanted(agent))
            {
            }
        }
    }

    [Test]
    public void What_agents_learn_is_evaluated_apart_from_training()
    {
        var points = new BlockingCollection<LearningPoint>();
        using var sample = new OpenedProject("CartPole");
        using var opened = new SceneSession(sample.Folder, new EditHistory(), Keep, _ => { });
        opened.Learned += points.Add;
        foreach (var play in new[] { 1, 2 })
        {
            opened.Play();
            opened.SetTimeScale(16);
            Assert.That(Next(point => point.Play == play && point.Return is not null).Decisions, Is.GreaterThan(0));
            var evaluation = Next(point => point.Play == play && point.Evaluation is not null);
            Assert.That((evaluation.Behavior, evaluation.Return), Is.EqualTo(("CartPole", (double?)null)));
            Assert.That(evaluation.Evaluation, Is.InRange(1, 500));
            Assert.That(evaluation.Decisions, Is.GreaterThanOrEqualTo(256));
            opened.Stop();
        }

        using var later = new SceneSession(sample.Folder, new EditHistory(), Keep, _ => { });
        Assert.That(later.EarlierCurves.Select(point => point.Play).Distinct(), Is.EqualTo(new[] { 1, 2 }), "the curves are there when the project is opened again");
        Assert.That(later.EarlierCurves, Has.Some.Matches<LearningPoint>(point => point!.Evaluation is not null).And.Some.Matches<LearningPoint>(point => point!.Return is not null));

        LearningPoint Next(Func<LearningPoint, bool> isWanted)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            return points.GetConsumingEnumerable(patience.Token).First(isWanted);
        }
    }

    [Test]
    public void A_project_without_a_scene_gets_one_when_asked()
    {
        File.Delete(SceneFile);
        using var empty = new SceneSession(project.Folder, history, Keep, _ => { });
        Assert.That(empty.View, Is.Null);
        Assert.That(() => empty.Play(), Throws.TypeOf<RefusedException>());
        empty.Create();
        Assert.That(empty.View!.Objects, Has.Count.EqualTo(5));
        Assert.That(() => empty.Create(), Throws.TypeOf<RefusedException>());
    }

    [Test]
    public void An_object_cannot_lie_below_itself()
    {
        session.SetParent("eye", "robot");
        Assert.That(() => session.SetParent("robot", "eye"), Throws.TypeOf<RefusedException>());
    }

    private string? SourceCamera() => session.View!.Objects.Single(entry => entry.Id == "robot").Components
        .SelectMany(component => component.Fields).Single(field => field.Name == "sourceCamera").Value?.ToJsonString();

    private void Edit(Random random)
    {
        var objects = session.View!.Objects;
        var entry = objects.Count == 0 ? null : objects[random.Next(objects.Count)];
        try
        {
            switch (entry is null ? 0 : random.Next(9))
            {
                case 0:
                    session.AddObject(new[] { "object", "square", "circle", "camera" }[random.Next(4)]);
                    break;
                case 1:
                    session.RemoveObject(entry!.Id);
                    break;
                case 2:
                    session.Duplicate(entry!.Id);
                    break;
                case 3:
                    session.Rename(entry!.Id, $"名字 \"{random.Next(99)}\" </b>");
                    break;
                case 4:
                    session.SetParent(entry!.Id, random.Next(3) == 0 ? null : objects[random.Next(objects.Count)].Id);
                    break;
                case 5:
                    session.AddComponent(entry!.Id, session.Components[random.Next(session.Components.Count)].Type);
                    break;
                case 6:
                    session.RemoveComponent(entry!.Id, random.Next(3));
                    break;
                case 7:
                    session.SetActive(entry!.Id, !entry.IsActive);
                    break;
                default:
                    session.SetPlace(entry!.Id, new[] { "position", "rotation", "scale" }[random.Next(3)], [random.NextSingle(), 2, 1e-7f], null);
                    break;
            }
        }
        catch (RefusedException)
        {
            Assert.That(SceneText.Parse(session.Document!.Text), Is.Not.Null);
        }
    }

    private void Keep(PlayFrame frame)
    {
        lock (frames)
        {
            frames.Add(frame);
        }

        shown.Release();
    }

    private async Task<PlayFrame> FrameAsync()
    {
        Assert.That(await shown.WaitAsync(TimeSpan.FromSeconds(20)), "No frame came.");
        lock (frames)
        {
            return frames[^1];
        }
    }

    /// <summary>The frame of the last order, after those that came before it.</summary>
    private async Task<PlayFrame> LastFrameAsync()
    {
        var frame = await FrameAsync();
        while (await shown.WaitAsync(TimeSpan.FromMilliseconds(300)))
        {
            lock (frames)
            {
                frame = frames[^1];
            }
        }

        return frame;
    }
}
