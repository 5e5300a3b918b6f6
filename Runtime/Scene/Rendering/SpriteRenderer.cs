using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>Draws a sprite, tinted, where the object is.</summary>
    public sealed class SpriteRenderer : Renderer
    {
        [SerializeField]
        private Sprite? m_Sprite;
        [SerializeField]
        private Color m_Color = Color.white;
        [SerializeField]
        private bool m_FlipX;
        [SerializeField]
        private bool m_FlipY;

        /// <summary>What is drawn; null for nothing.</summary>
        public Sprite sprite { get => m_Sprite!; set => m_Sprite = value; }

        /// <summary>Multiplied with each pixel.</summary>
        public Color color { get => m_Color; set => m_Color = value; }

        /// <summary>Whether left and right are exchanged.</summary>
        public bool flipX { get => m_FlipX; set => m_FlipX = value; }

        /// <summary>Whether up and down are exchanged.</summary>
        public bool flipY { get => m_FlipY; set => m_FlipY = value; }

        /// <inheritdoc/>
        public override Bounds bounds
        {
            get
            {
                var box = m_Sprite == null ? default : m_Sprite!.bounds;
                var result = new Bounds(transform.TransformPoint(box.min), Vector3.zero);
                result.Encapsulate(transform.TransformPoint(box.max));
                result.Encapsulate(transform.TransformPoint(box.min.x, box.max.y, 0f));
                result.Encapsulate(transform.TransformPoint(box.max.x, box.min.y, 0f));
                return result;
            }
        }

        internal override void Draw(ref Painter painter)
        {
            if (m_Sprite == null)
            {
                return;
            }

            var box = m_Sprite!.bounds;
            float left = m_FlipX ? -box.min.x : box.min.x, right = m_FlipX ? -box.max.x : box.max.x;
            float low = m_FlipY ? -box.min.y : box.min.y, high = m_FlipY ? -box.max.y : box.max.y;
            ref readonly var toWorld = ref Owner.transform.ToWorld;
            painter.DrawSprite(
                m_Sprite,
                m_Color,
                toWorld.MultiplyPoint3x4(new Vector3(left, low)),
                toWorld.MultiplyPoint3x4(new Vector3(right, low)),
                toWorld.MultiplyPoint3x4(new Vector3(left, high)));
        }
    }
}
