using System;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>Fills shapes in a picture, the lowest row first. A pixel belongs to a shape when its middle does.</summary>
    internal readonly ref struct Canvas
    {
        private readonly Span<Color32> pixels;
        private readonly int width;
        private readonly int height;

        public Canvas(Span<Color32> pixels, int width, int height)
        {
            this.pixels = pixels;
            this.width = width;
            this.height = height;
        }

        public void Clear(Color32 color) => pixels.Fill(color);

        public void Fill(Parallelogram quad, Color color)
        {
            Color32 solid = color;
            if (quad.IsEmpty || solid.a == 0)
            {
                return;
            }

            var (low, high) = quad.Rows(height);
            for (var row = low; row < high; row++)
            {
                var (first, end) = quad.Columns(row, width);
                FillRow(row, first, end, solid);
            }
        }

        public void Fill(Parallelogram quad, Sprite sprite, Color color)
        {
            Color32 tint = color;
            if (quad.IsEmpty || tint.a == 0)
            {
                return;
            }

            var part = sprite.rect;
            var texture = sprite.texture;
            var step = new Vector2(quad.Step.x * part.width, quad.Step.y * part.height);
            var (low, high) = quad.Rows(height);
            for (var row = low; row < high; row++)
            {
                var (first, end) = quad.Columns(row, width);
                var start = quad.At(first + 0.5f, row + 0.5f);
                var at = part.position + new Vector2(start.x * part.width, start.y * part.height);
                var span = pixels.Slice((row * width) + first, Math.Max(0, end - first));
                if (texture.filterMode == FilterMode.Point && !texture.Pixels32.IsEmpty)
                {
                    CopyRow(span, texture.Pixels32, texture.width, texture.height, at, step, tint);
                }
                else
                {
                    ReadRow(span, texture, at, step, tint);
                }
            }
        }

        public void FillDisc(Vector2 center, float radius, Color color)
        {
            Color32 solid = color;
            var low = (int)Mathf.Clamp(MathF.Ceiling(center.y - radius - 0.5f), 0f, height);
            var high = (int)Mathf.Clamp(MathF.Floor(center.y + radius - 0.5f) + 1f, 0f, height);
            for (var row = low; row < high; row++)
            {
                var away = row + 0.5f - center.y;
                var half = MathF.Sqrt(Math.Max(0f, (radius * radius) - (away * away)));
                var first = (int)Mathf.Clamp(MathF.Ceiling(center.x - half - 0.5f), 0f, width);
                var end = (int)Mathf.Clamp(MathF.Floor(center.x + half - 0.5f) + 1f, 0f, width);
                FillRow(row, first, end, solid);
            }
        }

        private static void CopyRow(Span<Color32> row, ReadOnlySpan<Color32> texels, int columns, int rows, Vector2 at, Vector2 step, Color32 tint)
        {
            for (var i = 0; i < row.Length; i++)
            {
                var texel = texels[(Mathf.Clamp((int)at.y, 0, rows - 1) * columns) + Mathf.Clamp((int)at.x, 0, columns - 1)];
                if (texel.a != 0)
                {
                    row[i] = Over(Times(texel, tint), row[i]);
                }

                at.x += step.x;
                at.y += step.y;
            }
        }

        private static void ReadRow(Span<Color32> row, Texture2D texture, Vector2 at, Vector2 step, Color32 tint)
        {
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Over(Times(Read(texture, at), tint), row[i]);
                at += step;
            }
        }

        private static Color32 Read(Texture2D texture, Vector2 at)
        {
            if (texture.filterMode == FilterMode.Point)
            {
                return texture.PixelAt((int)at.x, (int)at.y);
            }

            return texture.GetPixelBilinear(at.x / texture.width, at.y / texture.height);
        }

        private static Color32 Times(Color32 a, Color32 b) => new Color32(Part(a.r, b.r), Part(a.g, b.g), Part(a.b, b.b), Part(a.a, b.a));

        private static byte Part(int a, int b) => (byte)(((a * b) + 127) / 255);

        private static Color32 Over(Color32 top, Color32 under)
        {
            if (top.a == 255)
            {
                return top;
            }

            int a = top.a, rest = 255 - a;
            return new Color32(
                (byte)(((top.r * a) + (under.r * rest) + 127) / 255),
                (byte)(((top.g * a) + (under.g * rest) + 127) / 255),
                (byte)(((top.b * a) + (under.b * rest) + 127) / 255),
                (byte)(a + (((under.a * rest) + 127) / 255)));
        }

        private void FillRow(int row, int first, int end, Color32 color)
        {
            if (end <= first)
            {
                return;
            }

            var span = pixels.Slice((row * width) + first, end - first);
            if (color.a == 255)
            {
                span.Fill(color);
                return;
            }

            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Over(color, span[i]);
            }
        }
    }
}
