using System.Runtime.Versioning;
using System.Text;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

/// <summary>Set-up on a machine whose package tools are stand-ins that only write down what they are asked.</summary>
[Platform("Linux")]
[UnsupportedOSPlatform("windows")]
internal sealed class SetupTests
{
    private TemporaryFolder folder = null!;

    private string Log => Path.Combine(folder.Path, "log");

    [SetUp]
    public void MakeTools()
    {
        folder = new TemporaryFolder();
        Tool("apt-get", $"[ \"$1\" = --version ] || echo \"$*\" >> {Log}");
        Tool("sudo", "shift; \"$@\"");
        Installed([.. SystemPackages.Needed.Select(package => package.Name)]);
    }

    [TearDown]
    public void DeleteTools() => folder.Dispose();

    [Test]
    public async Task Where_nothing_is_missing_nothing_is_installed()
    {
        var result = await SetupAsync();

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.Output, Does.Contain("All 11 system packages are installed."));
        Assert.That(File.Exists(Log), Is.False);
    }

    [Test]
    public async Task Only_what_is_missing_is_installed()
    {
        Installed([.. SystemPackages.Needed.Select(package => package.Name).Except(["spirv-tools", "pocl-opencl-icd"])]);

        var result = await SetupAsync();

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(await File.ReadAllLinesAsync(Log), Is.EqualTo(new[] { "update -q", "install -y --no-install-recommends pocl-opencl-icd spirv-tools" }));
    }

    [Test]
    public async Task An_installation_that_fails_is_told_with_the_command_to_try()
    {
        Installed([]);
        Tool("apt-get", "[ \"$1\" = --version ] || { echo no network; exit 100; }");

        var result = await SetupAsync("--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Failed));
        Assert.That(result.Error, Does.Contain("no network").And.Contain("sudo apt-get install"));
        Assert.That(result.LastLine.GetProperty("complete").GetBoolean(), Is.False);
    }

    [Test]
    public async Task Elsewhere_the_user_is_told_what_to_install()
    {
        Tool("apt-get", "exit 1");

        var result = await SetupAsync();

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.Output, Does.Contain("lavapipe").And.Contain("PoCL"));
    }

    private void Installed(string[] packages) =>
        Tool("dpkg-query", string.Join('\n', packages.Select(package => $"echo {package} install ok installed")));

    private void Tool(string name, string script) => File.SetUnixFileMode(
        folder.Write(name, Encoding.UTF8.GetBytes($"#!/bin/sh\n{script}\n")),
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private async Task<CliResult> SetupAsync(params string[] options)
    {
        using var hebb = new HebbProcess($"PATH={folder.Path}:$PATH;", ["setup", .. options]);
        return await hebb.EndAsync();
    }
}
