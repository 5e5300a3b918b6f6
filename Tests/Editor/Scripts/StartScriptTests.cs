using System.Runtime.Versioning;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Scripts;

[Platform("Linux,MacOsX")]
[UnsupportedOSPlatform("windows")]
internal sealed class StartScriptTests
{
    private StartScript script = null!;

    [SetUp]
    public void Make() => script = new StartScript();

    [TearDown]
    public void Delete() => script.Dispose();

    [Test]
    public async Task The_first_start_builds_and_the_second_does_not()
    {
        var first = await script.RunAsync(script.PathOf("home"), "train");
        var second = await script.RunAsync(script.PathOf("home"), "train");

        Assert.That(script.Builds, Is.EqualTo(1));
        Assert.That(first.Error, Does.Contain("building"));
        Assert.That(second.Error, Is.Empty);
    }

    [Test]
    public async Task What_the_build_says_stays_out_of_the_output()
    {
        var result = await script.RunAsync(script.PathOf("home"), "train", "--json");

        Assert.That(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        Assert.That(result.Output, Does.StartWith("folder="));
    }

    [Test]
    public async Task The_users_folder_arguments_and_the_exit_code_are_passed_on()
    {
        var result = await script.RunAsync(script.PathOf("home"), "predict", "a picture.png");

        Assert.That(result.Output, Does.Contain($"folder={script.PathOf("home")} ").And.Contain("arguments=predict a picture.png"));
        Assert.That(result.ExitCode, Is.EqualTo(7));
    }

    [TestCase("Runtime/source.txt")]
    [TestCase("Editor/new.txt")]
    [TestCase("Shaders/Deep/new.k")]
    [TestCase("Directory.Build.props")]
    public async Task A_changed_or_new_source_is_built(string file)
    {
        await script.RunAsync(script.PathOf("home"));
        script.Write("repository/" + file, "changed");

        await script.RunAsync(script.PathOf("home"));

        Assert.That(script.Builds, Is.EqualTo(2));
    }

    [Test]
    public async Task A_deleted_source_is_noticed_and_a_touched_one_is_not_rebuilt()
    {
        await script.RunAsync(script.PathOf("home"));
        File.SetLastWriteTimeUtc(script.PathOf("repository/Runtime/source.txt"), DateTime.UtcNow.AddHours(1));
        await script.RunAsync(script.PathOf("home"));
        Assert.That(script.Builds, Is.EqualTo(1));

        File.Delete(script.PathOf("repository/Runtime/source.txt"));
        await script.RunAsync(script.PathOf("home"));
        Assert.That(script.Builds, Is.EqualTo(2));
    }

    [Test]
    public async Task A_build_that_fails_is_told_and_tried_again()
    {
        script.Write("stub/broken", string.Empty);

        var result = await script.RunAsync(script.PathOf("home"));
        await script.RunAsync(script.PathOf("home"));

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("the build failed"));
        Assert.That(script.Builds, Is.EqualTo(2));
    }

    [TestCase("8.0.100 [/usr/share/dotnet/sdk]\n9.0.304 [/usr/share/dotnet/sdk]\n", "the newest one here is 9")]
    [TestCase("", "the newest one here is none")]
    public async Task An_SDK_that_is_too_old_is_named(string sdks, string words)
    {
        script.Write("stub/sdks", sdks);

        var result = await script.RunAsync(script.PathOf("home"));

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(words).And.Contain("https://dot.net/download"));
        Assert.That(script.Builds, Is.Zero);
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("/nowhere/at/all")]
    public async Task Without_a_home_folder_one_inside_the_repository_is_used(string? home)
    {
        var result = await script.RunAsync(home);

        Assert.That(result.Output, Does.Contain($"home={script.PathOf("repository/.artifacts/home")} "));
    }
}
