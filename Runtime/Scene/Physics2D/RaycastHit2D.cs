namespace UnityEngine
{
    /// <summary>Where a ray met a collider; false as a condition when it met none.</summary>
    public struct RaycastHit2D
    {
        /// <summary>The point of the ray at the hit.</summary>
        public Vector2 centroid { get; set; }

        /// <summary>The point that was hit.</summary>
        public Vector2 point { get; set; }

        /// <summary>The direction away from the surface; against the ray when it began inside.</summary>
        public Vector2 normal { get; set; }

        /// <summary>The way to the hit.</summary>
        public float distance { get; set; }

        /// <summary>The way to the hit as a part of the length of the ray; 0 for an endless one.</summary>
        public float fraction { get; set; }

        /// <summary>What was hit; null for nothing.</summary>
        public Collider2D collider => Found!;

        /// <summary>Where the object that was hit is; null for nothing.</summary>
        public Transform transform => Found is null ? null! : Found.transform;

        internal Collider2D? Found { get; set; }

        /// <summary>Whether anything was hit.</summary>
        public static implicit operator bool(RaycastHit2D hit) => hit.Found != null;
    }
}
