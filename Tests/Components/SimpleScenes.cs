using Hebb.Scene;
using UnityEngine;

namespace Hebb.Tests.Components;

/// <summary>Things to look at.</summary>
internal static class SimpleScenes
{
    /// <summary>A camera that sees a height of 2 around the origin on black.</summary>
    public static Camera AddCamera()
    {
        var camera = new GameObject("Camera").AddComponent<Camera>();
        camera.transform.position = new Vector3(0, 0, -10);
        camera.orthographic = true;
        camera.orthographicSize = 1;
        camera.clearFlags = CameraClearFlags.SolidColor;
        camera.backgroundColor = Color.black;
        return camera;
    }

    /// <summary>A square of one colour.</summary>
    public static SpriteRenderer AddSquare(Vector3 center, Vector3 size, Color color)
    {
        var renderer = new GameObject("Square").AddComponent<SpriteRenderer>();
        renderer.transform.position = center;
        renderer.transform.localScale = size;
        renderer.sprite = BuiltinSprites.Square;
        renderer.color = color;
        return renderer;
    }
}
