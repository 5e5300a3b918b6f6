using System.Text.RegularExpressions;
using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Projects;

/// <summary>The page that makes a first agent: its script compiles as in Unity, its scene plays, and it learns.</summary>
[NonParallelizable]
internal sealed partial class FirstAgentTests
{
    [Test]
    public async Task The_script_and_the_scene_of_the_page_learn()
    {
        using var folder = new TemporaryFolder();
        var page = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "Documentation~", "first-agent.md"));
        var blocks = Block().Matches(page).ToLookup(match => match.Groups["language"].Value, match => match.Groups["text"].Value);
        File.WriteAllText(Path.Combine(folder.Path, "Seeker.cs"), blocks["csharp"].Single());
        var scene = Path.Combine(folder.Path, "Seeker.scene");
        File.WriteAllText(scene, blocks["json"].Single());

        var result = await Cli.RunAsync("play", scene, "--headless", "--train", "ppo", "--steps", "40000", "--out", Path.Combine(folder.Path, "seeker.hebb"), "--device", "cpu", "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.Error, Is.Empty);
        Assert.That(result.LastLine.GetProperty("evaluation_mean").GetDouble(), Is.InRange(3.5, 4.5));
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
