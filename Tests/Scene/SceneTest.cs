using NUnit.Framework;

namespace Hebb.Scene.Tests;

/// <summary>Each test has a player of its own with an empty world and a log it can read.</summary>
internal abstract class SceneTest
{
    protected HeadlessPlayer Player { get; private set; } = null!;

    protected StringWriter Log { get; private set; } = null!;

    protected TemporaryFolder Assets { get; private set; } = null!;

    [SetUp]
    public void Begin()
    {
        Assets = new TemporaryFolder();
        Log = new StringWriter();
        Player = new HeadlessPlayer(new HeadlessPlayerOptions { Log = Log, AssetFolder = Assets.Path, Scripts = { typeof(SceneTest).Assembly }, Importers = { new PictureImporter() } });
        Recorder.Heard.Clear();
    }

    [TearDown]
    public void End()
    {
        Player.Dispose();
        Assets.Dispose();
    }
}
