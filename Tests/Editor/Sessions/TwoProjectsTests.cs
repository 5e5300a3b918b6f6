using Hebb.Authoring.Undo;
using Hebb.Editor.Sessions.Scenes;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

/// <summary>Two projects with a script of one name, alive at once in one process.</summary>
public sealed class TwoProjectsTests
{
    [Test]
    public void Each_session_shows_the_fields_of_its_own_script_and_offers_no_other()
    {
        using var slow = Make("slow", "speed");
        using var steep = Make("steep", "height");
        using var first = new SceneSession(slow.Folder, new EditHistory(), _ => { }, _ => { });
        using var second = new SceneSession(steep.Folder, new EditHistory(), _ => { }, _ => { });
        first.AddComponent("ground", "Walker");
        second.AddComponent("ground", "Walker");

        Assert.That(FieldsOf(first), Is.EqualTo(new[] { "speed" }));
        Assert.That(FieldsOf(second), Is.EqualTo(new[] { "height" }));
        Assert.That(first.Components.Concat(second.Components).Select(entry => entry.Type).Where(type => type.EndsWith("Only", StringComparison.Ordinal)), Is.EqualTo(new[] { "slowOnly", "steepOnly" }));
        Assert.That(() => first.AddComponent("ground", "steepOnly"), Throws.Exception.With.Message.Contains("There is no component 'steepOnly'"));
    }

    [Test]
    public async Task A_game_is_played_with_the_script_of_its_own_project_while_another_is_open()
    {
        using var slow = Make("slow", "speed");
        using var steep = Make("steep", "height");
        var shown = new TaskCompletionSource<ObjectCard>();
        using var first = new SceneSession(slow.Folder, new EditHistory(), Show, _ => { });
        using var second = new SceneSession(steep.Folder, new EditHistory(), _ => { }, _ => { });
        first.AddComponent("ground", "Walker");
        second.AddComponent("ground", "Walker");
        first.Select("ground");
        first.Play();

        Assert.That(FieldsOf(await shown.Task.WaitAsync(TimeSpan.FromSeconds(20))), Is.EqualTo(new[] { "speed" }));

        void Show(PlayFrame frame)
        {
            if (frame.Selected is { } card)
            {
                shown.TrySetResult(card);
            }
        }
    }

    private static IEnumerable<string> FieldsOf(SceneSession session) => FieldsOf(session.View!.Objects.Single(entry => entry.Id == "ground"));

    private static IEnumerable<string> FieldsOf(ObjectCard card) => card.Components.Single(component => component.Type == "Walker").Fields.Select(field => field.Name);

    /// <summary>A project whose script Walker has one field, and one more script of a name of its own.</summary>
    private static OpenedProject Make(string name, string field)
    {
        var project = new OpenedProject("shapes");
        File.WriteAllText(Path.Combine(project.Folder.Path, "Walker.cs"), $"public class Walker : UnityEngine.MonoBehaviour {{ public float {field}; }} public class {name}Only : UnityEngine.MonoBehaviour {{ }}");
        return project;
    }
}
