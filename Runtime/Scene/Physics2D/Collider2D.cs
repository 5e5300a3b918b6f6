using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>A shape in the plane that rays and overlap queries find.</summary>
    public abstract class Collider2D : Behaviour, IRegistered
    {
        private readonly ColliderGeometry geometry = new ColliderGeometry();
        [SerializeField]
        private Vector2 m_Offset;
        [SerializeField]
        private bool m_IsTrigger;
        private int builtVersion = -1;

        private protected Collider2D()
        {
        }

        /// <summary>The middle of the shape relative to the object.</summary>
        public Vector2 offset
        {
            get => m_Offset;
            set
            {
                m_Offset = value;
                Rebuild();
            }
        }

        /// <summary>Whether things pass through; queries find it when <see cref="Physics2D.queriesHitTriggers"/>.</summary>
        public bool isTrigger { get => m_IsTrigger; set => m_IsTrigger = value; }

        /// <summary>The box along the axes of the world around the shape.</summary>
        public Bounds bounds
        {
            get
            {
                var result = default(Bounds);
                result.SetMinMax(Geometry.Min, Geometry.Max);
                return result;
            }
        }

        int IRegistered.RegistryIndex { get; set; } = -1;

        /// <summary>The shape in the world, up to date.</summary>
        internal ColliderGeometry Geometry
        {
            get
            {
                var place = Owner.transform;
                if (builtVersion != place.Version)
                {
                    Build(geometry, place.ToWorld);
                    builtVersion = place.Version;
                }

                return geometry;
            }
        }

        /// <summary>Whether a point of the world lies inside.</summary>
        public bool OverlapPoint(Vector2 point) => Geometry.Contains(point);

        /// <summary>The point of the shape that is nearest to a point of the world: the point itself when it lies inside.</summary>
        public Vector2 ClosestPoint(Vector2 position) => Geometry.Contains(position) ? position : Geometry.Nearest(position);

        internal override void TurnOn() => Owner.World?.Colliders.Add(this);

        internal override void TurnOff() => Owner.World?.Colliders.Remove(this);

        internal override void FieldsChanged() => Rebuild();

        /// <summary>Puts the shape, in the world, into <paramref name="shape"/>.</summary>
        private protected abstract void Build(ColliderGeometry shape, in Matrix4x4 toWorld);

        private protected void Rebuild() => builtVersion = -1;
    }
}
