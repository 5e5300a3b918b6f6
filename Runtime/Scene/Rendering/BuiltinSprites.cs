using System;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>The shapes every scene may use, one unit in size, white.</summary>
    public static class BuiltinSprites
    {
        /// <summary>The beginning of their names as assets: "builtin/Square".</summary>
        public const string Folder = "builtin/";

        private const int CircleSize = 256;
        private static readonly Lazy<Sprite> LazySquare = new Lazy<Sprite>(MakeSquare);
        private static readonly Lazy<Sprite> LazyCircle = new Lazy<Sprite>(MakeCircle);

        /// <summary>A square with sides of one unit.</summary>
        public static Sprite Square => LazySquare.Value;

        /// <summary>A circle with a diameter of one unit.</summary>
        public static Sprite Circle => LazyCircle.Value;

        private static Sprite MakeSquare()
        {
            var texture = new Texture2D(1, 1, TextureFormat.RGBA32, false) { name = nameof(Square), filterMode = FilterMode.Point };
            texture.SetPixel(0, 0, Color.white);
            return Named(Sprite.Create(texture, new Rect(0f, 0f, 1f, 1f), new Vector2(0.5f, 0.5f), 1f), nameof(Square));
        }

        private static Sprite MakeCircle()
        {
            var texture = new Texture2D(CircleSize, CircleSize, TextureFormat.RGBA32, false) { name = nameof(Circle), filterMode = FilterMode.Point };
            var colors = new Color32[CircleSize * CircleSize];
            for (var i = 0; i < colors.Length; i++)
            {
                var away = new Vector2((i % CircleSize) + 0.5f, (i / CircleSize) + 0.5f) - new Vector2(CircleSize / 2f, CircleSize / 2f);
                var inside = away.sqrMagnitude <= CircleSize * CircleSize / 4f;
                colors[i] = new Color32(255, 255, 255, inside ? (byte)255 : (byte)0);
            }

            texture.SetPixels32(colors);
            return Named(Sprite.Create(texture, new Rect(0f, 0f, CircleSize, CircleSize), new Vector2(0.5f, 0.5f), CircleSize), nameof(Circle));
        }

        private static Sprite Named(Sprite sprite, string name)
        {
            sprite.name = name;
            sprite.FromFile = true;
            return sprite;
        }
    }
}
