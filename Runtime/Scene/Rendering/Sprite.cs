namespace UnityEngine
{
    /// <summary>A part of a picture with a size in the world.</summary>
    public sealed class Sprite : Object
    {
        private uint checkedAt;
        private bool isSolid;
        private Color32 solidColor;

        private Sprite(Texture2D texture, Rect rect, Vector2 pivot, float pixelsPerUnit)
        {
            this.texture = texture;
            this.rect = rect;
            this.pivot = new Vector2(pivot.x * rect.width, pivot.y * rect.height);
            this.pixelsPerUnit = pixelsPerUnit;
            checkedAt = texture.updateCount - 1;
        }

        /// <summary>The picture.</summary>
        public Texture2D texture { get; }

        /// <summary>The part of the picture, in pixels.</summary>
        public Rect rect { get; }

        /// <summary>The point that lies at the object, in pixels from the lower left corner of the part.</summary>
        public Vector2 pivot { get; }

        /// <summary>Pixels in one unit of the world.</summary>
        public float pixelsPerUnit { get; }

        /// <summary>The box around it, relative to the object.</summary>
        public Bounds bounds => new Bounds(((rect.size * 0.5f) - pivot) / pixelsPerUnit, rect.size / pixelsPerUnit);

        /// <summary>A sprite of a hundred pixels per unit; the pivot is a part of the size: (0.5, 0.5) is the middle.</summary>
        public static Sprite Create(Texture2D texture, Rect rect, Vector2 pivot) => Create(texture, rect, pivot, 100f);

        /// <summary>A sprite; the pivot is a part of the size: (0.5, 0.5) is the middle.</summary>
        public static Sprite Create(Texture2D texture, Rect rect, Vector2 pivot, float pixelsPerUnit) => new Sprite(texture, rect, pivot, pixelsPerUnit);

        /// <summary>Whether the whole picture has one colour, and which.</summary>
        internal bool IsSolid(out Color32 color)
        {
            if (checkedAt != texture.updateCount)
            {
                checkedAt = texture.updateCount;
                solidColor = texture.GetPixel(0, 0);
                isSolid = texture.width == 1 && texture.height == 1;
            }

            color = solidColor;
            return isSolid;
        }
    }
}
