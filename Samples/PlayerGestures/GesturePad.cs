using UnityEngine;

namespace Hebb.Samples.PlayerGestures
{
    /// <summary>A sheet of paper and a pen: the arrow keys move the pen, Space puts it down, Backspace takes a new sheet.</summary>
    public sealed class GesturePad : MonoBehaviour
    {
        private const float PenRadius = 1.6f;

        [SerializeField, Tooltip("Shows what is drawn.")]
        private GestureInk ink = null!;

        [SerializeField, Tooltip("Shows where the pen is.")]
        private Transform pen = null!;

        [SerializeField, Range(32, 256), Tooltip("Pixels along each side of the sheet.")]
        private int side = 96;

        [SerializeField, Range(0.1f, 4f), Tooltip("How fast the keys move the pen, in sheets per second.")]
        private float penSpeed = 1f;

        private Texture2D? sheet;
        private Color32[] pixels = new Color32[0];

        /// <summary>What is drawn on: dark on light.</summary>
        public Texture2D Sheet => sheet != null ? sheet : sheet = MakeSheet();

        /// <summary>Where the pen is; (0, 0) is the lower left corner and (1, 1) the upper right one.</summary>
        public Vector2 Pen { get; private set; } = new Vector2(0.5f, 0.5f);

        /// <summary>Whether nothing was drawn since the sheet was new.</summary>
        public bool IsBlank { get; private set; } = true;

        /// <summary>Moves the pen.</summary>
        /// <param name="place">Where to; what lies outside is brought to the edge.</param>
        /// <param name="draws">Whether the pen is down.</param>
        public void MoveTo(Vector2 place, bool draws)
        {
            var from = Pen;
            Pen = new Vector2(Mathf.Clamp01(place.x), Mathf.Clamp01(place.y));
            if (draws)
            {
                Blacken(from, Pen);
                ink.Draw(from, Pen);
            }
            else
            {
                ink.Lift();
            }
        }

        /// <summary>Takes a new sheet.</summary>
        public void Wipe()
        {
            var texture = Sheet;
            System.Array.Fill(pixels, new Color32(255, 255, 255, 255));
            texture.SetPixels32(pixels);
            texture.Apply();
            ink.Clear();
            IsBlank = true;
        }

        private void Update()
        {
            var way = new Vector2(Input.GetAxisRaw("Horizontal"), Input.GetAxisRaw("Vertical"));
            if (way != Vector2.zero)
            {
                MoveTo(Pen + (way.normalized * (penSpeed * Time.deltaTime)), Input.GetKey(KeyCode.Space));
            }

            if (Input.GetKeyDown(KeyCode.Backspace))
            {
                Wipe();
            }

            pen.localPosition = new Vector3(Pen.x - 0.5f, Pen.y - 0.5f, -0.1f);
        }

        private void OnDestroy()
        {
            if (sheet != null)
            {
                Destroy(sheet);
            }
        }

        private Texture2D MakeSheet()
        {
            sheet = new Texture2D(side, side, TextureFormat.RGBA32, false);
            pixels = new Color32[side * side];
            Wipe();
            return sheet;
        }

        /// <summary>Blackens all pixels that are near to a line.</summary>
        private void Blacken(Vector2 from, Vector2 to)
        {
            var texture = Sheet;
            var (start, way) = (from * side, (to - from) * side);
            for (var y = 0; y < side; y++)
            {
                for (var x = 0; x < side; x++)
                {
                    var offset = new Vector2(x + 0.5f, y + 0.5f) - start;
                    var share = way.sqrMagnitude > 0 ? Mathf.Clamp01(Vector2.Dot(offset, way) / way.sqrMagnitude) : 0;
                    if ((offset - (way * share)).sqrMagnitude <= PenRadius * PenRadius)
                    {
                        pixels[(y * side) + x] = new Color32(0, 0, 0, 255);
                    }
                }
            }

            texture.SetPixels32(pixels);
            texture.Apply();
            IsBlank = false;
        }
    }
}
