using UnityEngine;

namespace Hebb.Components
{
    /// <summary>
    /// Begins every game with nothing of the one before, also where an editor enters play mode without loading the scripts anew. Elsewhere
    /// a process plays one game, or several side by side, and nothing may be reset.
    /// </summary>
    internal static class PlayModeReset
    {
        /// <summary>Gives everything back that the last game left, and forgets what it set.</summary>
        public static void Reset()
        {
            SharedDevice.Reset();
            Learning.IsAllowed = true;
        }

        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.SubsystemRegistration)]
        private static void OnGameStarts()
        {
            if (Application.isEditor)
            {
                Reset();
            }
        }
    }
}
