using Hebb.Authoring.Undo;
using Hebb.Data.Images;
using Hebb.Editor.Sessions.Scenes;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

public sealed class CameraFeedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private OpenedProject project = null!;
    private SceneSession session = null!;
    private List<Image> pictures = null!;

    [SetUp]
    public void Open()
    {
        project = new OpenedProject("shapes");
        session = new SceneSession(project.Folder, new EditHistory(), _ => { }, _ => { });
        pictures = [];
        session.Camera.Seen += Keep;
    }

    [TearDown]
    public void Close()
    {
        session.Dispose();
        project.Dispose();
    }

    [Test]
    public void A_scene_that_stands_is_seen_through_the_last_camera_as_soon_as_somebody_looks()
    {
        Assert.That(pictures, Is.Empty);
        session.WatchCamera(true);
        Assert.That(pictures, Has.Count.EqualTo(1));
        Assert.That((Pixel(pictures[0], 80, 80), Pixel(pictures[0], 2, 2)), Is.EqualTo(((255, 255, 255), (0, 0, 0))), "the white card on black, as the eye sees it");
    }

    [Test]
    public void An_edit_is_seen_at_once()
    {
        session.WatchCamera(true);
        session.SetPlace("card", "position", [40, 40, 0], null);
        Assert.That(Pixel(pictures[^1], 80, 80), Is.EqualTo((0, 0, 0)), "the card is out of sight");
    }

    [Test]
    public void Another_camera_shows_its_own_picture()
    {
        session.WatchCamera(true);
        session.SetCamera("main-camera");
        Assert.That(Pixel(pictures[^1], 2, 2), Is.EqualTo((23, 28, 38)), "the background of the main camera");
        Assert.That(pictures[^1].Pixels, Is.Not.EqualTo(pictures[0].Pixels));
    }

    [Test]
    public void A_game_that_runs_is_seen_frame_by_frame_until_nobody_looks()
    {
        session.WatchCamera(true);
        session.Play();
        Wait(() => pictures.Count > 4);
        session.SetPlace("card", "position", [40, 40, 0], null);
        Wait(() => Pixel(pictures[^1], 80, 80) == (0, 0, 0));
        session.WatchCamera(false);
        session.Stop();
        var seen = pictures.Count;
        session.WatchCamera(true);
        Assert.That(pictures, Has.Count.EqualTo(seen + 1));
        Assert.That(Pixel(pictures[^1], 80, 80), Is.EqualTo((255, 255, 255)), "the scene as it was before the game");
    }

    private static (int Red, int Green, int Blue) Pixel(Image picture, int x, int y) => picture.Row(y).Slice(3 * x, 3) is [var red, var green, var blue] ? (red, green, blue) : default;

    private void Keep(Image picture)
    {
        lock (pictures)
        {
            pictures.Add(picture);
        }
    }

    private void Wait(Func<bool> condition) => Assert.That(SpinWait.SpinUntil(
        () =>
        {
            lock (pictures)
            {
                return condition();
            }
        },
        Patience));
}
