using Hebb.Editor.CommandLine;
using Hebb.Editor.Projects;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Projects;

internal sealed class GameProjectTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public void A_sample_is_found_by_its_name_in_any_case()
    {
        var (project, scene) = GameProject.OpenScene("cartpole");

        Assert.That(project.Name, Is.EqualTo("CartPole"));
        Assert.That(Path.GetFileName(scene), Is.EqualTo("CartPole.scene"));
    }

    [Test]
    public void A_scene_of_a_sample_is_found_by_its_name()
    {
        var (project, scene) = GameProject.OpenScene("GridWorldCamera");

        Assert.That(project.Name, Is.EqualTo("GridWorld"));
        Assert.That(Path.GetFileName(scene), Is.EqualTo("GridWorldCamera.scene"));
    }

    [Test]
    public void What_Unity_keeps_about_files_and_the_sources_are_no_assets()
    {
        var (project, scene) = GameProject.OpenScene("RaceTrack");

        Assert.That(File.Exists(scene + ".meta"));
        Assert.That(project.Assets.Select(Path.GetExtension).Distinct(), Is.SubsetOf(new[] { GameProject.SceneExtension, ".md" }));
    }

    [Test]
    public void A_name_that_is_nothing_is_refused_with_the_samples_that_there_are() =>
        Assert.That(() => GameProject.OpenScene("Chess"), Throws.InstanceOf<InputException>().With.Message.Contains("Chess").And.Message.Contains("RaceTrack"));

    [Test]
    public void A_folder_without_a_scene_is_refused() =>
        Assert.That(() => GameProject.OpenScene(folder.Path), Throws.InstanceOf<InputException>().With.Message.Contains("no scene"));

    [Test]
    public void A_file_that_is_no_scene_is_refused()
    {
        var file = Path.Combine(folder.Path, "notes.txt");
        File.WriteAllText(file, string.Empty);

        Assert.That(() => GameProject.OpenScene(file), Throws.InstanceOf<InputException>().With.Message.Contains(".scene"));
    }

    [Test]
    public void Build_output_and_hidden_folders_hold_no_scripts()
    {
        foreach (var name in new[] { "bin", "obj", ".cache", "Scripts" })
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, name));
            File.WriteAllText(Path.Combine(folder.Path, name, "Script.cs"), string.Empty);
        }

        Assert.That(GameProject.Open(folder.Path).Scripts, Is.EqualTo(new[] { Path.Combine(folder.Path, "Scripts", "Script.cs") }));
    }

    [Test]
    public void The_scripts_of_every_sample_compile_as_a_player_compiles_them()
    {
        Assert.That(GameProject.Samples, Has.Count.GreaterThan(3));
        foreach (var sample in GameProject.Samples)
        {
            Assert.That(GameProject.Open(sample).LoadScripts(), Is.Not.Null, sample);
        }
    }
}
