using System;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>Draws a line through points; its corners are round here.</summary>
    public sealed class LineRenderer : Renderer
    {
        [SerializeField]
        private Vector3[] m_Positions = Array.Empty<Vector3>();
        [SerializeField]
        private float m_StartWidth = 1f;
        [SerializeField]
        private float m_EndWidth = 1f;
        [SerializeField]
        private Color m_StartColor = Color.white;
        [SerializeField]
        private Color m_EndColor = Color.white;
        [SerializeField]
        private bool m_Loop;
        [SerializeField]
        private bool m_UseWorldSpace = true;

        /// <summary>The number of points.</summary>
        public int positionCount
        {
            get => m_Positions.Length;
            set
            {
                if (value != m_Positions.Length)
                {
                    Array.Resize(ref m_Positions, value);
                }
            }
        }

        /// <summary>The width at the first point.</summary>
        public float startWidth { get => m_StartWidth; set => m_StartWidth = value; }

        /// <summary>The width at the last point.</summary>
        public float endWidth { get => m_EndWidth; set => m_EndWidth = value; }

        /// <summary>The colour at the first point.</summary>
        public Color startColor { get => m_StartColor; set => m_StartColor = value; }

        /// <summary>The colour at the last point.</summary>
        public Color endColor { get => m_EndColor; set => m_EndColor = value; }

        /// <summary>Whether the last point is joined to the first.</summary>
        public bool loop { get => m_Loop; set => m_Loop = value; }

        /// <summary>Whether the points are in the world, and not relative to the object.</summary>
        public bool useWorldSpace { get => m_UseWorldSpace; set => m_UseWorldSpace = value; }

        /// <inheritdoc/>
        public override Bounds bounds
        {
            get
            {
                var result = new Bounds(m_Positions.Length > 0 ? At(0) : transform.position, Vector3.zero);
                for (var i = 1; i < m_Positions.Length; i++)
                {
                    result.Encapsulate(At(i));
                }

                result.extents += Vector3.one * (Mathf.Max(m_StartWidth, m_EndWidth) / 2f);
                return result;
            }
        }

        /// <summary>Sets a point.</summary>
        public void SetPosition(int index, Vector3 position) => m_Positions[index] = position;

        /// <summary>A point.</summary>
        public Vector3 GetPosition(int index) => m_Positions[index];

        /// <summary>Sets the first points, as many as there are places for.</summary>
        public void SetPositions(Vector3[] positions) => Array.Copy(positions, m_Positions, Math.Min(positions.Length, m_Positions.Length));

        /// <summary>Reads the first points, as many as fit; returns how many.</summary>
        public int GetPositions(Vector3[] positions)
        {
            var count = Math.Min(positions.Length, m_Positions.Length);
            Array.Copy(m_Positions, positions, count);
            return count;
        }

        internal override void Draw(ref Painter painter)
        {
            var pieces = m_Loop ? m_Positions.Length : m_Positions.Length - 1;
            for (var i = 0; i < pieces; i++)
            {
                var part = pieces == 1 ? 0.5f : (float)i / (pieces - 1);
                var color = Color.LerpUnclamped(m_StartColor, m_EndColor, part);
                var width = Mathf.LerpUnclamped(m_StartWidth, m_EndWidth, part);
                var end = At((i + 1) % m_Positions.Length);
                painter.DrawLine(At(i), end, width, color);
                if (m_Loop || i + 1 < pieces)
                {
                    painter.DrawDisc(end, width / 2f, color);
                }
            }
        }

        private Vector3 At(int index) => m_UseWorldSpace ? m_Positions[index] : transform.TransformPoint(m_Positions[index]);
    }
}
