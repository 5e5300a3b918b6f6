using Hebb.Components;
using Hebb.Devices;
using Hebb.Scene;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components;

public class KernelResourcesTests
{
    private const string AssetPath = "Resources/" + KernelArchive.AssetName + ".bytes";

    private StringWriter log = null!;
    private TemporaryFolder folder = null!;

    [SetUp]
    public void SetUp()
    {
        log = new StringWriter();
        folder = new TemporaryFolder();
    }

    [TearDown]
    public void TearDown()
    {
        folder.Dispose();
        KernelArchive.Install(Asset());
    }

    [Test]
    public void The_asset_is_installed_before_the_first_scene()
    {
        folder.Write(AssetPath, Asset()[..100]);
        Play();
        Assert.That(log.ToString(), Does.Contain("KernelResources.Install failed at the start: The archive of compiled kernels, 100 bytes, is damaged"));
    }

    [Test]
    public void A_sound_asset_is_taken_without_a_word()
    {
        folder.Write(AssetPath, Asset());
        Play();
        Assert.That(log.ToString(), Is.Empty);
    }

    [Test]
    public void Without_the_asset_nothing_happens()
    {
        Play();
        Assert.That(log.ToString(), Is.Empty);
    }

    [Test]
    public void Resources_finds_an_asset_by_its_name_and_type_alone()
    {
        folder.Write("Resources/words.txt", "hello"u8.ToArray());
        using var player = new HeadlessPlayer(new HeadlessPlayerOptions { AssetFolder = folder.Path, Log = log });
        Assert.That(Resources.Load<TextAsset>("words")!.text, Is.EqualTo("hello"));
        Assert.That(Resources.Load<TextAsset>("words"), Is.SameAs(Resources.Load<TextAsset>("words")));
        Assert.That(Resources.Load<TextAsset>("missing"), Is.Null);
        Assert.That(log.ToString(), Is.Empty);
        Assert.That(Resources.Load<Texture2D>("words"), Is.Null);
        Assert.That(log.ToString(), Does.Contain("'Resources/words.txt', which is not a Texture2D"));
    }

    private static byte[] Asset() => File.ReadAllBytes(Path.Combine(RepositoryFolder.Path, "Runtime", "Components", AssetPath));

    private void Play()
    {
        using var player = new HeadlessPlayer(new HeadlessPlayerOptions { Scripts = { typeof(Agent).Assembly }, AssetFolder = folder.Path, Log = log });
        player.LoadText("""{"version": 1, "objects": []}""", "empty.scene");
    }
}
