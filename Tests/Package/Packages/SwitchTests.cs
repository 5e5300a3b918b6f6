using NUnit.Framework;

namespace Hebb.Tests.Package.Packages;

[Category("Deep")]
public class SwitchTests
{
    [TestCase("UseSilkNet")]
    [TestCase("UseSkiaSharp")]
    public async Task A_switch_finds_its_packages_or_says_what_to_do(string name)
    {
        using var artifacts = new TemporaryFolder();
        var (exitCode, output) = await DotNet.RunAsync(
            RepositoryFolder.Path, "restore", "Runtime/Hebb.Runtime.csproj", $"-p:{name}=true", $"-p:ArtifactsPath={artifacts.Path}", "--disable-build-servers");
        if (exitCode != 0)
        {
            Assert.That(output, Does.Contain($"{name} needs the packages "));
            Assert.That(output, Does.Contain($"the package feed lacks them: build without -p:{name}=true"));
        }
    }
}
