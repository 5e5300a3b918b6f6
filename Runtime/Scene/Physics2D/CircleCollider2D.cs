using System;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>A circle; it stays one under any scale, with the larger of the two.</summary>
    public sealed class CircleCollider2D : Collider2D
    {
        [SerializeField]
        private float m_Radius = 0.5f;

        /// <summary>The radius before the object's scale.</summary>
        public float radius
        {
            get => m_Radius;
            set
            {
                m_Radius = value;
                Rebuild();
            }
        }

        private protected override void Build(ColliderGeometry shape, in Matrix4x4 toWorld)
        {
            var scale = Math.Max(((Vector2)toWorld.MultiplyVector(Vector3.right)).magnitude, ((Vector2)toWorld.MultiplyVector(Vector3.up)).magnitude);
            shape.SetCircle(toWorld.MultiplyPoint3x4(offset), m_Radius * scale);
        }
    }
}
