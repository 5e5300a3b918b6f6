using Hebb.Authoring;
using Hebb.Editor.Sessions.Projects;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

public sealed class ProjectShelfTests
{
    private static readonly DateTime Noon = new(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc);

    private TemporaryFolder folder = null!;

    private IEnumerable<string> Listed => new ProjectShelf(folder.Path).Newest.Select(project => project.Path);

    [SetUp]
    public void Begin() => folder = new TemporaryFolder();

    [TearDown]
    public void End() => folder.Dispose();

    [Test]
    public void Projects_are_listed_by_what_changed_in_them_last()
    {
        Add("old", Noon);
        Add("new", Noon.AddHours(1));
        Add("worked on", Noon);
        var list = folder.Write("worked on/datasets/list.json", []);
        File.SetLastWriteTimeUtc(list, Noon.AddHours(2));
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(list)!, Noon);

        var projects = new ProjectShelf(folder.Path).Newest;

        Assert.That(projects.Select(project => project.Name), Is.EqualTo(new[] { "worked on", "new", "old" }));
        Assert.That(projects.Select(project => project.Changed), Is.EqualTo(new[] { Noon.AddHours(2), Noon.AddHours(1), Noon }));
    }

    [Test]
    public void To_look_into_a_project_does_not_change_it()
    {
        Add("project", Noon);
        ProjectFolder.Open(Path.Combine(folder.Path, "project")).Dispose();
        Assert.That(new ProjectShelf(folder.Path).Newest.Single().Changed, Is.EqualTo(Noon));
    }

    [Test]
    public void What_is_no_project_hidden_deeper_or_elsewhere_is_not_listed()
    {
        using var elsewhere = new TemporaryFolder();
        new ProjectFile("out", ProjectFile.CurrentVersion).Write(elsewhere.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "link"), elsewhere.Path);
        Add(".hidden", Noon);
        Add("group/deeper", Noon);
        Add("NUL", Noon);
        folder.Write("pictures/one.png", []);
        folder.Write("file", []);
        Assert.That(Listed, Is.Empty);
    }

    [Test]
    public void A_folder_of_a_scene_alone_and_a_damaged_project_are_listed()
    {
        folder.Write("scene/Main.scene", []);
        folder.Write("damaged/" + ProjectFile.FileName, []);
        Assert.That(Listed, Is.EquivalentTo(new[] { "scene", "damaged" }));
    }

    [Test]
    public void The_folder_itself_is_listed_by_its_name()
    {
        new ProjectFile("itself", ProjectFile.CurrentVersion).Write(folder.Path);
        var project = new ProjectShelf(folder.Path).Newest.Single();
        Assert.That(project.Name, Is.EqualTo(Path.GetFileName(folder.Path)));
        Assert.That(new ProjectShelf(folder.Path).Resolve(project.Path), Is.EqualTo(folder.Path));
    }

    [Test]
    public void Of_many_the_newest_dozen_is_listed()
    {
        for (var number = 0; number < 15; number++)
        {
            Add($"{number}", Noon.AddMinutes(number));
        }

        Assert.That(Listed, Is.EqualTo(Enumerable.Range(3, 12).Reverse().Select(number => $"{number}")));
    }

    [TestCase("..")]
    [TestCase("./..")]
    [TestCase("../other")]
    [TestCase("/etc")]
    [TestCase("")]
    public void A_name_that_leads_out_is_refused(string name) =>
        Assert.That(() => new ProjectShelf(folder.Path).Resolve(name), Throws.TypeOf<RefusedException>());

    private void Add(string name, DateTime changed)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName;
        new ProjectFile(name, ProjectFile.CurrentVersion).Write(path);
        File.SetLastWriteTimeUtc(Path.Combine(path, ProjectFile.FileName), changed);
    }
}
