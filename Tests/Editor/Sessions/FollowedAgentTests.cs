using System.Collections.Concurrent;
using Hebb.Authoring.Undo;
using Hebb.Components;
using Hebb.Editor.Sessions.Scenes;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

public sealed class FollowedAgentTests
{
    private OpenedProject project = null!;
    private SceneSession session = null!;
    private BlockingCollection<PlayFrame> frames = null!;

    [SetUp]
    public void Open()
    {
        project = new OpenedProject("CartPole");
        frames = [];
        session = new SceneSession(project.Folder, new EditHistory(), frames.Add, _ => { });
    }

    [TearDown]
    public void Close()
    {
        session.Dispose();
        project.Dispose();
        frames.Dispose();
    }

    [Test]
    public void Each_of_eight_copies_can_be_followed_by_the_id_that_it_is_drawn_with()
    {
        session.Play();
        var ids = Next(frame => frame.Notes.Count == 8).Notes.Select(note => note.Id).ToList();
        Assert.That(ids.Distinct().Count(), Is.EqualTo(8));
        foreach (var id in ids)
        {
            session.Select(id);
            var frame = Next(shown => shown.Selected?.Id == id && shown.Agent is { Steps: > 0 });
            Assert.That(frame.Agent!.Sensors.Single().Name, Is.EqualTo("cart_pole"));
            Assert.That(frame.Agent.Branches, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void The_layers_of_the_policy_are_asked_with_what_the_agent_sees_and_only_while_somebody_looks()
    {
        var seen = new BlockingCollection<(float[] Observation, string[] Layers, float[] Answer)>();
        session.Policy.Seen += (observation, probe) => seen.Add((observation, [.. probe.Calls.Select(call => call.Layer.Name)], probe.Values(probe.Calls.Count - 1).ToArray()));
        session.Select("cart-pole");
        session.Play();
        Next(frame => frame.Agent is { Steps: > 0 });
        Assert.That(seen, Is.Empty, "nobody looks");

        session.WatchPolicy(true);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var first = seen.Take(patience.Token);
        Assert.That(first.Observation, Has.Length.EqualTo(4));
        Assert.That(first.Layers, Is.EqualTo(session.Policy.Card!.Layers.Select(layer => layer.Name)).And.Length.EqualTo(3));
        Assert.That(first.Answer, Has.Length.EqualTo(2).And.All.Matches<float>(float.IsFinite));
        while (seen.Take(patience.Token).Observation.SequenceEqual(first.Observation))
        {
        }

        session.Stop();
        Assert.That(session.Policy.Card, Is.Null);
        Assert.That(SharedDevice.Users, Is.Zero, "the device is given back");
    }

    private PlayFrame Next(Func<PlayFrame, bool> isWanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return frames.GetConsumingEnumerable(patience.Token).First(isWanted);
    }
}
