using Hebb.Authoring;
using Hebb.Editor.Building;
using Hebb.Editor.Sessions.Builds;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

internal sealed class BuildSessionTests
{
    private OpenedProject project = null!;
    private BuildSession session = null!;

    [SetUp]
    public void Open()
    {
        project = new OpenedProject("CartPole");
        session = new BuildSession(project.Folder);
    }

    [TearDown]
    public void Close()
    {
        session.Dispose();
        project.Dispose();
    }

    [Test]
    public void The_scenes_and_models_are_listed_with_their_sizes()
    {
        Directory.CreateDirectory(project.Folder.Models);
        File.WriteAllBytes(Path.Combine(project.Folder.Models, "driver.hebb"), new byte[77]);
        Assert.That(session.Scenes, Is.EqualTo(new[] { new BuildPart("CartPole.scene", new FileInfo(Path.Combine(project.Folder.Path, "CartPole.scene")).Length) }));
        Assert.That(session.Models, Is.EqualTo(new[] { new BuildPart("models/driver.hebb", 77) }));
    }

    [Test]
    public void A_target_or_a_scene_that_is_not_there_is_refused()
    {
        Assert.That(() => session.Start(new BuildChoices("amiga")), Throws.TypeOf<RefusedException>().With.Message.Contains("linux-x64").And.Message.Contains("win-x64"));
        Assert.That(() => session.Start(new BuildChoices("linux-x64", Scene: "Other.scene")), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("noScene"));
        Assert.That(session.Present, Is.Null);
    }

    [Test]
    public async Task Scripts_with_errors_and_damaged_models_fail_the_build_with_a_sentence()
    {
        Directory.CreateDirectory(project.Folder.Models);
        var model = Path.Combine(project.Folder.Models, "driver.hebb");
        File.WriteAllBytes(model, new byte[77]);
        Assert.That((await BuildAsync()).Error, Does.Contain("driver.hebb"));

        File.Delete(model);
        File.WriteAllText(Path.Combine(project.Folder.Path, "Broken.cs"), "class {");
        var failed = await BuildAsync();
        Assert.That((failed.Status, failed.Report), Is.EqualTo((BuildStatus.Failed, (System.Text.Json.JsonElement?)null)));
        Assert.That(failed.Error, Does.Contain("Broken.cs"));
    }

    [Test]
    [Category("Deep")]
    public async Task The_program_is_made_beside_the_project_and_reports_of_itself()
    {
        var steps = new List<GameBuildStep>();
        session.Changed += () => steps.Add(session.Present!.Step);
        var building = BuildAsync();
        Assert.That(() => session.Start(new BuildChoices("linux-x64")), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("buildRuns"));
        var built = await building;

        Assert.That(built.Status, Is.EqualTo(BuildStatus.Finished), built.Error);
        Assert.That(built.Program, Does.StartWith(Path.Combine(project.Folder.Path + "-build", "linux-x64")));
        Assert.That(built.Report!.Value.GetProperty("passed").GetBoolean());
        Assert.That(built.Report.Value.GetProperty("frames").GetInt32(), Is.EqualTo(300));
        Assert.That(steps.Distinct(), Is.EqualTo(new[] { GameBuildStep.Data, GameBuildStep.Program, GameBuildStep.Verification }));
    }

    private async Task<BuildRecord> BuildAsync()
    {
        var over = new TaskCompletionSource<BuildRecord>();
        session.Changed += () =>
        {
            if (session.Present is { Status: not BuildStatus.Running } ended)
            {
                over.TrySetResult(ended);
            }
        };
        session.Start(new BuildChoices("linux-x64"));
        return await over.Task.WaitAsync(TimeSpan.FromMinutes(5));
    }
}
