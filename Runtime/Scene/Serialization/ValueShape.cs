using System;
using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>A small value that a file holds as an array of numbers: vectors, rotations, colours, rectangles.</summary>
    internal sealed class ValueShape
    {
        private static readonly Dictionary<Type, ValueShape> Shapes = new Dictionary<Type, ValueShape>
        {
            [typeof(Vector2)] = new ValueShape(2, p => new Vector2((float)p[0], (float)p[1]), v => Parts((Vector2)v)),
            [typeof(Vector3)] = new ValueShape(3, p => new Vector3((float)p[0], (float)p[1], (float)p[2]), v => Parts((Vector3)v)),
            [typeof(Vector4)] = new ValueShape(4, p => new Vector4((float)p[0], (float)p[1], (float)p[2], (float)p[3]), v => Parts((Vector4)v)),
            [typeof(Quaternion)] = new ValueShape(4, p => new Quaternion((float)p[0], (float)p[1], (float)p[2], (float)p[3]), v => Parts((Quaternion)v)),
            [typeof(Color)] = new ValueShape(4, p => new Color((float)p[0], (float)p[1], (float)p[2], (float)p[3]), v => Parts((Vector4)(Color)v)),
            [typeof(Rect)] = new ValueShape(4, p => new Rect((float)p[0], (float)p[1], (float)p[2], (float)p[3]), v => Parts((Rect)v)),
            [typeof(Bounds)] = new ValueShape(6, MakeBounds, v => Parts((Bounds)v)),
            [typeof(Vector2Int)] = new ValueShape(2, p => new Vector2Int((int)p[0], (int)p[1]), v => new double[] { ((Vector2Int)v).x, ((Vector2Int)v).y }, true),
            [typeof(Color32)] = new ValueShape(4, p => new Color32((byte)p[0], (byte)p[1], (byte)p[2], (byte)p[3]), v => Parts((Color32)v), true),
            [typeof(LayerMask)] = new ValueShape(1, p => (LayerMask)(int)p[0], v => new double[] { ((LayerMask)v).value }, true),
        };

        private ValueShape(int count, Func<double[], object> make, Func<object, double[]> split, bool isWhole = false)
        {
            Count = count;
            Make = make;
            Split = split;
            IsWhole = isWhole;
        }

        /// <summary>How many numbers.</summary>
        public int Count { get; }

        /// <summary>Whether the numbers are whole.</summary>
        public bool IsWhole { get; }

        public Func<double[], object> Make { get; }

        public Func<object, double[]> Split { get; }

        public static ValueShape? Of(Type type) => Shapes.TryGetValue(type, out var shape) ? shape : null;

        private static object MakeBounds(double[] p) => new Bounds
        {
            center = new Vector3((float)p[0], (float)p[1], (float)p[2]),
            extents = new Vector3((float)p[3], (float)p[4], (float)p[5]),
        };

        private static double[] Parts(Vector2 v) => new double[] { v.x, v.y };

        private static double[] Parts(Vector3 v) => new double[] { v.x, v.y, v.z };

        private static double[] Parts(Vector4 v) => new double[] { v.x, v.y, v.z, v.w };

        private static double[] Parts(Quaternion v) => new double[] { v.x, v.y, v.z, v.w };

        private static double[] Parts(Rect v) => new double[] { v.x, v.y, v.width, v.height };

        private static double[] Parts(Bounds v) => new double[] { v.center.x, v.center.y, v.center.z, v.extents.x, v.extents.y, v.extents.z };

        private static double[] Parts(Color32 v) => new double[] { v.r, v.g, v.b, v.a };
    }
}
