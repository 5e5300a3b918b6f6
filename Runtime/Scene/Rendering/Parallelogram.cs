using System;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>A parallelogram in pixels by a corner and two sides; (u, v) run from 0 to 1 along the sides.</summary>
    internal readonly struct Parallelogram
    {
        private readonly Vector2 corner;
        private readonly Vector2 alongU;
        private readonly Vector2 alongV;
        private readonly float determinant;

        public Parallelogram(Vector2 corner, Vector2 alongU, Vector2 alongV)
        {
            this.corner = corner;
            this.alongU = alongU;
            this.alongV = alongV;
            determinant = (alongU.x * alongV.y) - (alongU.y * alongV.x);
        }

        public bool IsEmpty => Math.Abs(determinant) < 1e-9f || float.IsNaN(determinant) || float.IsInfinity(determinant);

        /// <summary>How much u and v change from one pixel to the next in a row.</summary>
        public Vector2 Step => new Vector2(alongV.y, -alongU.y) / determinant;

        /// <summary>The first row and the row after the last, within the height.</summary>
        public (int First, int End) Rows(int height)
        {
            var low = corner.y + Math.Min(0f, alongU.y) + Math.Min(0f, alongV.y);
            var high = corner.y + Math.Max(0f, alongU.y) + Math.Max(0f, alongV.y);
            return ((int)Mathf.Clamp(MathF.Floor(low), 0f, height), (int)Mathf.Clamp(MathF.Ceiling(high), 0f, height));
        }

        /// <summary>u and v at a point.</summary>
        public Vector2 At(float x, float y)
        {
            var to = new Vector2(x, y) - corner;
            return new Vector2((to.x * alongV.y) - (to.y * alongV.x), (alongU.x * to.y) - (alongU.y * to.x)) / determinant;
        }

        /// <summary>The pixels of a row whose middles lie inside: the first and the one after the last.</summary>
        public (int First, int End) Columns(int row, int width)
        {
            var start = At(0.5f, row + 0.5f);
            var step = Step;
            float first = 0f, end = width;
            Narrow(start.x, step.x, ref first, ref end);
            Narrow(start.y, step.y, ref first, ref end);
            return end > first ? ((int)first, (int)end) : (0, 0);
        }

        /// <summary>Keeps the whole numbers n with 0 &lt;= start + n step &lt; 1.</summary>
        private static void Narrow(float start, float step, ref float first, ref float end)
        {
            if (Math.Abs(step) < 1e-12f)
            {
                if (start < 0f || start >= 1f)
                {
                    end = first;
                }
            }
            else if (step > 0f)
            {
                first = Math.Max(first, MathF.Ceiling(-start / step));
                end = Math.Min(end, MathF.Ceiling((1f - start) / step));
            }
            else
            {
                first = Math.Max(first, MathF.Floor((1f - start) / step) + 1f);
                end = Math.Min(end, MathF.Floor(-start / step) + 1f);
            }
        }
    }
}
