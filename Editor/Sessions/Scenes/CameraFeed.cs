using Hebb.Components;
using Hebb.Data.Images;
using Hebb.Editor.Playing;
using Hebb.Scene;
using UnityEngine;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>
/// Shows what a camera of the scene sees: of the scene while it stands, of the game while it runs. Only draws while somebody looks.
/// </summary>
/// <param name="content">What the project's scenes are made of.</param>
internal sealed class CameraFeed(GameContent content)
{
    /// <summary>Pixels along each side of a picture.</summary>
    public const int Side = 160;

    private readonly RenderTexture target = new(Side, Side, 0);
    private readonly Texture2D pixels = new(Side, Side, TextureFormat.RGBA32, false);
    private readonly Lock gate = new();

    /// <summary>Raised on any thread for every picture, RGB.</summary>
    public event Action<Image>? Seen;

    /// <summary>The id of the camera's object; null for the last of the scene: the first is mostly that of the player.</summary>
    public string? Chosen { get; set; }

    /// <summary>Whether somebody looks.</summary>
    public bool IsWatched { get; set; }

    /// <summary>Shows the game. In its world, on its thread.</summary>
    public void Show(IReadOnlyList<GameObject> objects, Registry<Renderer> renderers)
    {
        if (IsWatched && Find(objects) is { } camera)
        {
            Seen?.Invoke(Take(camera, renderers));
        }
    }

    /// <summary>Shows the scene as it is edited.</summary>
    public void Show(SceneDocument document)
    {
        if (!IsWatched)
        {
            return;
        }

        var objects = new SleepingScene(content, document.Text, document.Name).Objects;
        var renderers = new Registry<Renderer>();
        foreach (var renderer in objects.Where(DrawList.IsActive).SelectMany(owner => owner.Components).OfType<Renderer>())
        {
            renderers.Add(renderer);
        }

        Show(objects, renderers);
    }

    private Camera? Find(IReadOnlyList<GameObject> objects)
    {
        var cameras = objects.SelectMany(owner => owner.Components).OfType<Camera>().Where(camera => camera.orthographic).ToList();
        return cameras.Find(camera => camera.gameObject.FileId == Chosen) ?? cameras.LastOrDefault();
    }

    private Image Take(Camera camera, Registry<Renderer> renderers)
    {
        lock (gate)
        {
            var before = camera.targetTexture;
            camera.targetTexture = target;
            Painter.Paint(camera, target, renderers);
            camera.targetTexture = before;
            return ImageTransforms.ToRgb(TextureImage.Read(target, pixels));
        }
    }
}
