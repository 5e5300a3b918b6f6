using System;
using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>Draws what an orthographic camera sees: lower sorting orders first, of equal ones the farther first.</summary>
    internal ref struct Painter
    {
        private static readonly Comparison<(Renderer Renderer, float Depth, int Index)> FarFirst = (a, b) =>
            a.Renderer.sortingOrder != b.Renderer.sortingOrder ? a.Renderer.sortingOrder.CompareTo(b.Renderer.sortingOrder)
            : a.Depth != b.Depth ? b.Depth.CompareTo(a.Depth)
            : a.Index.CompareTo(b.Index);

        [ThreadStatic]
        private static List<(Renderer Renderer, float Depth, int Index)>? queue;

        private readonly Vector3 eye;
        private readonly Vector3 right;
        private readonly Vector3 up;
        private readonly Vector2 scale;
        private readonly Vector2 middle;
        private Canvas canvas;

        private Painter(Camera camera, RenderTexture target)
        {
            var place = camera.transform;
            eye = place.position;
            right = place.right;
            up = place.up;
            middle = new Vector2(target.width / 2f, target.height / 2f);
            scale = new Vector2(middle.x / (camera.orthographicSize * camera.aspect), middle.y / camera.orthographicSize);
            canvas = new Canvas(target.Pixels, target.width, target.height);
        }

        public static void Paint(Camera camera, RenderTexture target, Registry<Renderer> renderers)
        {
            var painter = new Painter(camera, target);
            if (camera.clearFlags <= CameraClearFlags.SolidColor)
            {
                painter.canvas.Clear(camera.backgroundColor);
            }

            queue ??= new List<(Renderer Renderer, float Depth, int Index)>();
            var forward = camera.transform.forward;
            for (var i = 0; i < renderers.Count; i++)
            {
                if (renderers[i] is { enabled: true } renderer && (camera.cullingMask & (1 << renderer.Owner.layer)) != 0)
                {
                    var depth = Vector3.Dot(renderer.Owner.transform.position - painter.eye, forward);
                    if (depth >= camera.nearClipPlane && depth <= camera.farClipPlane)
                    {
                        queue.Add((renderer, depth, i));
                    }
                }
            }

            queue.Sort(FarFirst);
            foreach (var (renderer, _, _) in queue)
            {
                renderer.Draw(ref painter);
            }

            queue.Clear();
        }

        /// <summary>Draws a sprite whose lower left, lower right and upper left corner lie at points of the world.</summary>
        public void DrawSprite(Sprite sprite, Color color, Vector3 corner, Vector3 along, Vector3 upwards)
        {
            var origin = Project(corner);
            var quad = new Parallelogram(origin, Project(along) - origin, Project(upwards) - origin);
            if (sprite.IsSolid(out var solid))
            {
                canvas.Fill(quad, (Color)solid * color);
            }
            else
            {
                canvas.Fill(quad, sprite, color);
            }
        }

        public void DrawLine(Vector3 start, Vector3 end, float width, Color color)
        {
            Vector2 a = Project(start), along = Project(end) - a;
            var across = Vector2.Perpendicular(along).normalized * (width * scale.y);
            canvas.Fill(new Parallelogram(a - (across * 0.5f), along, across), color);
        }

        public void DrawDisc(Vector3 center, float radius, Color color) => canvas.FillDisc(Project(center), radius * scale.y, color);

        private readonly Vector2 Project(Vector3 point)
        {
            var seen = point - eye;
            return new Vector2(Vector3.Dot(seen, right) * scale.x, Vector3.Dot(seen, up) * scale.y) + middle;
        }
    }
}
