using System.IO.Compression;
using System.Xml.Linq;
using NUnit.Framework;

namespace Hebb.Tests.Package.Packages;

/// <summary>What <c>dotnet pack</c> makes, and whether a project that has nothing else can use it.</summary>
[Category("Deep")]
public class LibraryPackageTests
{
    private const string Version = "0.1.0";

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Hebb.Components" Version="0.1.0" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using Hebb.Components;
        using Hebb.Devices.Cpu;
        using Hebb.Scene;
        using Hebb.Unity.Tests;
        using UnityEngine;

        using var device = new CpuDevice();
        using var player = new HeadlessPlayer(new HeadlessPlayerOptions { Log = System.IO.TextWriter.Null });
        var classifier = new GameObject("Eye").AddComponent<ImageClassifier>();
        System.Console.WriteLine(ExclusiveOr.Train(device) < ExclusiveOr.Learned && classifier != null ? "learned" : "not learned");
        """;

    private static readonly string[] Names = ["Hebb.Runtime", "Hebb.Scene", "Hebb.Components"];

    private TemporaryFolder folder = null!;

    private string Feed => Path.Combine(folder.Path, "feed");

    [OneTimeSetUp]
    public async Task Pack()
    {
        folder = new TemporaryFolder();
        foreach (var project in new[] { "Runtime/Hebb.Runtime.csproj", "Runtime/Scene/Hebb.Scene.csproj", "Runtime/Components/Hebb.Components.csproj" })
        {
            var (exitCode, output) = await DotNet.RunAsync(RepositoryFolder.Path, "pack", project, "--configuration", "Release", "--output", Feed, "--disable-build-servers");
            Assert.That(exitCode, Is.Zero, output);
        }
    }

    [OneTimeTearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public void A_package_holds_both_frameworks_their_documentation_the_readme_and_the_license([ValueSource(nameof(Names))] string name)
    {
        using var package = ZipFile.OpenRead(Path.Combine(Feed, $"{name}.{Version}.nupkg"));
        Assert.That(package.Entries.Select(entry => entry.FullName), Is.SupersetOf(new[]
        {
            "README.md", $"lib/netstandard2.1/{name}.dll", $"lib/netstandard2.1/{name}.xml", $"lib/net9.0/{name}.dll", $"lib/net9.0/{name}.xml",
        }));
        using var manifest = package.GetEntry($"{name}.nuspec")!.Open();
        var metadata = XDocument.Load(manifest).Descendants();
        Assert.That(metadata.Single(element => element.Name.LocalName == "license").Value, Is.EqualTo("MIT"));
        Assert.That(metadata.Single(element => element.Name.LocalName == "description").Value, Has.Length.GreaterThan(40));
    }

    [Test]
    public void A_package_of_symbols_goes_with_it([ValueSource(nameof(Names))] string name)
    {
        using var symbols = ZipFile.OpenRead(Path.Combine(Feed, $"{name}.{Version}.snupkg"));
        Assert.That(symbols.Entries.Select(entry => entry.FullName), Is.SupersetOf(new[] { $"lib/netstandard2.1/{name}.pdb", $"lib/net9.0/{name}.pdb" }));
    }

    [Test]
    public async Task A_fresh_project_restores_the_packages_from_a_folder_and_trains()
    {
        folder.Write("project/Fresh.csproj", System.Text.Encoding.UTF8.GetBytes(Project));
        folder.Write("project/Program.cs", System.Text.Encoding.UTF8.GetBytes(Program));
        folder.Write("project/" + ExclusiveOrSource.FileName, System.Text.Encoding.UTF8.GetBytes(ExclusiveOrSource.Text));
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var project = Path.Combine(folder.Path, "project");
        var (restored, messages) = await DotNet.RunAsync(
            project, "restore", "--source", Feed, "--source", cache, "--packages", Path.Combine(folder.Path, "packages"), "--disable-build-servers");
        Assert.That(restored, Is.Zero, messages);

        var (exitCode, output) = await DotNet.RunAsync(project, "run", "--no-restore");

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.EndWith("learned" + Environment.NewLine).And.Not.Contain("not learned"));
    }
}
