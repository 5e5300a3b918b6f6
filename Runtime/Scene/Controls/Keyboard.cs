using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>The keys of a world. Who plays it presses and releases them; scripts see the change in the next frame, a key that was tapped between two frames too.</summary>
    public sealed class Keyboard
    {
        private readonly HashSet<KeyCode> held = new HashSet<KeyCode>();
        private readonly HashSet<KeyCode> down = new HashSet<KeyCode>();
        private readonly HashSet<KeyCode> up = new HashSet<KeyCode>();
        private readonly List<(KeyCode Key, bool IsDown)> changes = new List<(KeyCode Key, bool IsDown)>();

        /// <summary>A key goes down; ignored while it is held.</summary>
        public void Press(KeyCode key) => changes.Add((key, true));

        /// <summary>A key goes up; ignored while it is not held.</summary>
        public void Release(KeyCode key) => changes.Add((key, false));

        /// <summary>All keys go up, as when the window loses the focus.</summary>
        public void ReleaseAll()
        {
            foreach (var key in held)
            {
                Release(key);
            }
        }

        internal bool IsAnyHeld => held.Count > 0;

        internal bool IsHeld(KeyCode key) => held.Contains(key);

        internal bool WentDown(KeyCode key) => down.Contains(key);

        internal bool WentUp(KeyCode key) => up.Contains(key);

        /// <summary>Makes the changes since the last frame known to scripts.</summary>
        internal void BeginFrame()
        {
            down.Clear();
            up.Clear();
            for (var index = 0; index < changes.Count; index++)
            {
                var (key, isDown) = changes[index];
                if (isDown ? held.Add(key) : held.Remove(key))
                {
                    (isDown ? down : up).Add(key);
                }
            }

            changes.Clear();
        }
    }
}
