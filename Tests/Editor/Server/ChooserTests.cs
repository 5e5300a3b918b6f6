using System.Net;
using System.Text.Json;
using Hebb.Editor.Server.Protocol;
using Hebb.Editor.Sessions.Projects;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Server;

/// <summary>An editor without a project, in a folder that has some.</summary>
public sealed class ChooserTests
{
    private string folder = null!;
    private EditorFixture editor = null!;
    private TabClient tab = null!;

    [SetUp]
    public async Task StartAsync()
    {
        editor = await EditorFixture.StartChooserAsync(path =>
        {
            folder = path;
            ProjectTemplate.Find("shapes").Create(Path.Combine(path, "project"));
        });
        tab = await editor.OpenTabAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        tab.Dispose();
        await editor.DisposeAsync();
    }

    [Test]
    public async Task A_project_of_the_list_is_opened_and_the_list_is_gone()
    {
        await tab.WatchAsync(Channels.Project);
        var before = (await tab.NextAsync(Channels.Project)).Json;
        Assert.That(before.GetProperty("name").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(before.GetProperty("projects").EnumerateArray().Select(project => project.GetProperty("path").GetString()), Is.EqualTo(new[] { "project" }));

        Assert.That(await OpenAsync("project"), Is.Null);

        var after = (await tab.NextAsync(Channels.Project)).Json;
        Assert.That(after.GetProperty("name").GetString(), Is.EqualTo("project"));
        Assert.That(after.GetProperty("projects").GetArrayLength(), Is.Zero);
        Assert.That(await OpenAsync("project"), Does.Contain("A project is open already"));
    }

    [TestCase("..", "is no file of this project")]
    [TestCase("../project", "is no file of this project")]
    [TestCase("/etc", "is no file of this project")]
    [TestCase("gone", "There is no folder")]
    [TestCase("project/scenes/..", "is no file of this project")]
    [TestCase("project/datasets", "is no Hebb project")]
    public async Task What_is_no_project_of_the_folder_is_refused(string path, string reason) =>
        Assert.That(await OpenAsync(path), Does.Contain(reason));

    [Test]
    public async Task A_project_that_another_editor_holds_is_refused_until_that_ends()
    {
        using (ProjectFolder.Open(Path.Combine(folder, "project")))
        {
            Assert.That(await OpenAsync("project"), Does.Contain("is open in another Hebb editor"));
        }

        Assert.That(await OpenAsync("project"), Is.Null);
    }

    [Test]
    public async Task A_project_whose_file_is_damaged_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "project", ProjectFile.FileName), "{");
        Assert.That(await OpenAsync("project"), Does.Contain("is damaged").And.Contain(ProjectFile.FileName));
    }

    [Test]
    public async Task A_project_whose_data_set_is_damaged_is_refused_and_not_held()
    {
        var list = Directory.EnumerateFiles(ProjectFolder.ClassesIn(Path.Combine(folder, "project")), "*.json").Single();
        var sound = await File.ReadAllTextAsync(list);
        await File.WriteAllTextAsync(list, "{");
        Assert.That(await OpenAsync("project"), Does.Contain("Restore it from a copy"));
        await File.WriteAllTextAsync(list, sound);
        Assert.That(await OpenAsync("project"), Is.Null);
    }

    [Test]
    public async Task A_project_whose_scene_is_damaged_is_refused_and_not_held()
    {
        var scene = Directory.EnumerateFiles(Path.Combine(folder, "project", "scenes")).Single();
        var sound = await File.ReadAllTextAsync(scene);
        await File.WriteAllTextAsync(scene, "{");
        Assert.That(await OpenAsync("project"), Does.Contain("Main (line 1, column 1) cannot be read"));
        await File.WriteAllTextAsync(scene, sound);
        Assert.That(await OpenAsync("project"), Is.Null);
    }

    /// <summary>Why it was refused; null when it was not.</summary>
    private async Task<string?> OpenAsync(string path)
    {
        using var answer = await editor.PostAsync("/api/project/open", new { path }, tab.Tab);
        return answer.StatusCode == HttpStatusCode.OK ? null : await answer.Content.ReadAsStringAsync();
    }
}
