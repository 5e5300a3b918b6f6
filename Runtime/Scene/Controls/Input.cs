using System;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>What the person at the keyboard does; see <see cref="Keyboard"/> for where it comes from here.</summary>
    public static class Input
    {
        /// <summary>Whether any key is held.</summary>
        public static bool anyKey => World.Current.Keyboard.IsAnyHeld;

        /// <summary>Whether a key is held.</summary>
        public static bool GetKey(KeyCode key) => World.Current.Keyboard.IsHeld(key);

        /// <summary>Whether a key went down since the last frame.</summary>
        public static bool GetKeyDown(KeyCode key) => World.Current.Keyboard.WentDown(key);

        /// <summary>Whether a key went up since the last frame.</summary>
        public static bool GetKeyUp(KeyCode key) => World.Current.Keyboard.WentUp(key);

        /// <summary>An axis from -1 to 1: "Horizontal" by A, D and the arrows, "Vertical" by S, W and the arrows. Keys are not smoothed here.</summary>
        public static float GetAxis(string axisName) => GetAxisRaw(axisName);

        /// <summary>An axis that is -1, 0 or 1.</summary>
        public static float GetAxisRaw(string axisName) => axisName switch
        {
            "Horizontal" => Axis(KeyCode.A, KeyCode.LeftArrow, KeyCode.D, KeyCode.RightArrow),
            "Vertical" => Axis(KeyCode.S, KeyCode.DownArrow, KeyCode.W, KeyCode.UpArrow),
            _ => throw new ArgumentException($"There is no axis '{axisName}'; the axes here are Horizontal and Vertical.", nameof(axisName)),
        };

        private static float Axis(KeyCode less, KeyCode lessToo, KeyCode more, KeyCode moreToo) =>
            (GetKey(more) || GetKey(moreToo) ? 1f : 0f) - (GetKey(less) || GetKey(lessToo) ? 1f : 0f);
    }
}
