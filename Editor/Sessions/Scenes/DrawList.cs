using Hebb.Scene;
using UnityEngine;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Says what is to be drawn of a scene, so that the page can draw it at any size.</summary>
internal static class DrawList
{
    private const float DepthWeight = 1e-4f;

    /// <summary>All that is active, in the order of drawing, the cameras last.</summary>
    public static IReadOnlyList<DrawItem> Of(IEnumerable<GameObject> objects) =>
        [.. objects.Where(IsActive).SelectMany(Items).OrderBy(item => item.Order)];

    /// <summary>Whether an object and all above it are switched on, be it awake or asleep.</summary>
    public static bool IsActive(GameObject candidate)
    {
        for (var at = candidate.transform; at is not null; at = at.parent)
        {
            if (!at.gameObject.activeSelf)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<DrawItem> Items(GameObject owner)
    {
        foreach (var component in owner.Components)
        {
            var item = component switch
            {
                SpriteRenderer { enabled: true, sprite: { } sprite } renderer => Sprite(renderer, sprite),
                LineRenderer { enabled: true, positionCount: > 1 } line => Line(line),
                Camera { enabled: true } camera => Frame(camera),
                _ => null,
            };
            if (item is not null)
            {
                yield return item;
            }
        }
    }

    private static DrawItem Sprite(SpriteRenderer renderer, Sprite sprite)
    {
        var box = sprite.bounds;
        var toWorld = renderer.transform.localToWorldMatrix;
        var (low, high) = (box.min, box.max);
        float[] points = [.. new[] { low, new Vector3(high.x, low.y), new Vector3(low.x, high.y) }.Select(point => toWorld.MultiplyPoint3x4(point)).SelectMany(Flat)];
        var shape = ReferenceEquals(sprite, BuiltinSprites.Circle) ? "circle" : ReferenceEquals(sprite, BuiltinSprites.Square) ? "square" : "picture";
        return new DrawItem(IdOf(renderer), shape, points, Numbers(renderer.color), 0, renderer.sortingOrder - (renderer.transform.position.z * DepthWeight));
    }

    private static DrawItem Line(LineRenderer line)
    {
        var positions = Enumerable.Range(0, line.positionCount).Select(line.GetPosition).Select(point => line.useWorldSpace ? point : line.transform.TransformPoint(point)).ToList();
        if (line.loop)
        {
            positions.Add(positions[0]);
        }

        return new DrawItem(IdOf(line), "line", [.. positions.SelectMany(Flat)], Numbers(line.startColor), line.startWidth, line.sortingOrder - (line.transform.position.z * DepthWeight));
    }

    private static DrawItem Frame(Camera camera)
    {
        var place = camera.transform.position;
        return new DrawItem(IdOf(camera), "camera", [place.x, place.y, camera.orthographicSize * camera.aspect, camera.orthographicSize], Numbers(camera.backgroundColor), camera.CompareTag("MainCamera") ? 1 : 0, float.MaxValue);
    }

    private static string IdOf(Component component) => component.gameObject.FileId ?? string.Empty;

    private static IEnumerable<float> Flat(Vector3 point) => [point.x, point.y];

    private static float[] Numbers(Color color) => [color.r, color.g, color.b, color.a];
}
