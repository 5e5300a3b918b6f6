using System.Diagnostics;
using Hebb.Editor.Server;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Server;

public sealed class WebAssetsTests
{
    private static readonly string[] Names = ["index.html", "app.js", "app.css", "icon.svg", "notices.txt"];

    [Test]
    public void The_page_is_embedded_and_names_nothing_outside()
    {
        var assets = new WebAssets();
        Assert.That(Names.Select(name => assets.Find("/" + name)), Has.None.Null);
        var page = System.Text.Encoding.UTF8.GetString(assets.Find("/")!.Value.Content);
        Assert.That(page, Does.Not.Contain("http:").And.Not.Contain("https:").And.Not.Contain("style="));
        Assert.That(assets.Find("/../hebb.dll"), Is.Null);
    }

    [Test]
    public async Task The_committed_page_is_what_its_sources_make()
    {
        var web = Path.Combine(RepositoryFolder.Path, "Editor", "web");
        if (!Directory.Exists(Path.Combine(web, "node_modules")))
        {
            Assert.Ignore("The page's tools are not installed; 'npm ci' in Editor/web installs them.");
        }

        using var folder = new TemporaryFolder();
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(web, "build.mjs"), folder.Path]) { RedirectStandardError = true })!;
        var complaints = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.That(node.ExitCode, Is.Zero, complaints);
        foreach (var name in Names)
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folder.Path, name)), Is.EqualTo(File.ReadAllBytes(Path.Combine(web, "..", "wwwroot", name))), $"{name} is stale: run 'npm run build' in Editor/web");
        }
    }
}
