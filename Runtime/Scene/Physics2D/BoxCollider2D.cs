using System;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>A rectangle that turns with its object.</summary>
    public sealed class BoxCollider2D : Collider2D
    {
        [SerializeField]
        private Vector2 m_Size = Vector2.one;

        /// <summary>Width and height before the object's scale.</summary>
        public Vector2 size
        {
            get => m_Size;
            set
            {
                m_Size = value;
                Rebuild();
            }
        }

        private protected override void Build(ColliderGeometry shape, in Matrix4x4 toWorld)
        {
            var half = m_Size * 0.5f;
            Span<Vector2> corners = stackalloc Vector2[]
            {
                offset - half, offset + new Vector2(half.x, -half.y), offset + half, offset + new Vector2(-half.x, half.y),
            };
            shape.SetPath(corners, toWorld, true);
        }
    }
}
