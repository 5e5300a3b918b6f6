using Hebb.Authoring;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Sessions.Projects;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

public sealed class ProjectFolderTests
{
    [TestCase("../secret")]
    [TestCase("..\\secret")]
    [TestCase("/etc/passwd")]
    [TestCase("scenes/../../secret")]
    [TestCase(".hebb/editor.lock")]
    [TestCase("scenes/.hidden")]
    [TestCase("NUL")]
    [TestCase("scenes/com1.scene")]
    [TestCase("a.txt:stream")]
    [TestCase("")]
    [TestCase("scenes//x")]
    public void A_path_out_of_the_project_is_refused(string path)
    {
        using var folder = new TemporaryFolder();
        Assert.That(() => ProjectPaths.Resolve(folder.Path, path), Throws.TypeOf<RefusedException>());
    }

    [Test]
    public void A_link_that_leads_out_is_refused_and_a_folder_with_a_longer_name_is_not_inside()
    {
        using var folder = new TemporaryFolder();
        var project = Directory.CreateDirectory(Path.Combine(folder.Path, "test")).FullName;
        var other = Directory.CreateDirectory(Path.Combine(folder.Path, "testtest")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(project, "out"), other);
        Assert.That(() => ProjectPaths.Resolve(project, "out/file"), Throws.TypeOf<RefusedException>());
        Assert.That(ProjectPaths.Resolve(project, "scenes/Level 1.scene"), Is.EqualTo(Path.Combine(project, "scenes", "Level 1.scene")));
    }

    [Test]
    public void A_folder_that_is_no_project_is_said_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        Assert.That(() => ProjectFolder.Open(folder.Path), Throws.TypeOf<InputException>().With.Message.Contains("no Hebb project").And.Message.Contains("hebb new"));
        Assert.That(() => ProjectFolder.Open(Path.Combine(folder.Path, "missing")), Throws.TypeOf<InputException>().With.Message.Contains("There is no folder"));
    }

    [Test]
    public void A_project_whose_folder_cannot_be_written_to_opens_read_only()
    {
        using var folder = new TemporaryFolder();
        new ProjectFile("p", ProjectFile.CurrentVersion).Write(folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, ProjectLock.FolderName), "a file where the folder should be");
        using var project = ProjectFolder.Open(folder.Path);
        Assert.That(project.IsReadOnly);
    }

    [Test]
    public void A_damaged_project_file_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, ProjectFile.FileName), "{\"name\":");
        Assert.That(() => ProjectFolder.Open(folder.Path), Throws.TypeOf<InvalidDataException>().With.Message.Contains(ProjectFile.FileName));
    }

    [Test]
    public void A_project_can_be_opened_again_after_it_was_closed()
    {
        using var folder = new TemporaryFolder();
        new ProjectFile("p", ProjectFile.CurrentVersion).Write(folder.Path);
        using (var first = ProjectFolder.Open(folder.Path))
        {
            Assert.That(first.IsReadOnly, Is.False);
        }

        using var second = ProjectFolder.Open(folder.Path);
        Assert.That(second.Name, Is.EqualTo("p"));
    }
}
