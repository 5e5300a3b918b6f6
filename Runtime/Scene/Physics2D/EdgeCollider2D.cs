using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>A line through points; it has no inside.</summary>
    public sealed class EdgeCollider2D : Collider2D
    {
        [SerializeField]
        private Vector2[] m_Points = { new Vector2(-0.5f, 0f), new Vector2(0.5f, 0f) };

        /// <summary>The points relative to the object; reading copies them.</summary>
        public Vector2[] points
        {
            get => (Vector2[])m_Points.Clone();
            set
            {
                m_Points = (Vector2[])value.Clone();
                Rebuild();
            }
        }

        /// <summary>The number of points.</summary>
        public int pointCount => m_Points.Length;

        /// <summary>The number of pieces.</summary>
        public int edgeCount => Mathf.Max(0, m_Points.Length - 1);

        private protected override void Build(ColliderGeometry shape, in Matrix4x4 toWorld) => shape.SetPath(m_Points, offset, toWorld, false);
    }
}
