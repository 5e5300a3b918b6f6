using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>The area inside a line that closes itself.</summary>
    public sealed class PolygonCollider2D : Collider2D
    {
        [SerializeField]
        private Vector2[] m_Points = { new Vector2(0f, 0.5f), new Vector2(-0.5f, -0.5f), new Vector2(0.5f, -0.5f) };

        /// <summary>The corners relative to the object; reading copies them.</summary>
        public Vector2[] points
        {
            get => (Vector2[])m_Points.Clone();
            set
            {
                m_Points = (Vector2[])value.Clone();
                Rebuild();
            }
        }

        /// <summary>The number of lines: one.</summary>
        public int pathCount => 1;

        private protected override void Build(ColliderGeometry shape, in Matrix4x4 toWorld) => shape.SetPath(m_Points, offset, toWorld, true);
    }
}
