using Hebb.Components;
using UnityEditor;

namespace Hebb.Unity.Editor
{
    /// <summary>Gives the components' device back when play mode was left, before scripts are loaded anew, and when the editor quits.</summary>
    [InitializeOnLoad]
    internal static class DeviceRelease
    {
        static DeviceRelease()
        {
            EditorApplication.playModeStateChanged += OnPlayModeChanged;
            EditorApplication.quitting += PlayModeReset.Reset;
            AssemblyReloadEvents.beforeAssemblyReload += PlayModeReset.Reset;
        }

        private static void OnPlayModeChanged(PlayModeStateChange change)
        {
            if (change == PlayModeStateChange.EnteredEditMode)
            {
                PlayModeReset.Reset();
            }
        }
    }
}
