using Hebb.Components;
using UnityEditor;

namespace Hebb.Unity.Editor
{
    /// <summary>Gives the editor's own tools the compiled kernels outside of play mode, once assets can be loaded.</summary>
    [InitializeOnLoad]
    internal static class EditorKernels
    {
        static EditorKernels() => EditorApplication.delayCall += KernelResources.Install;
    }
}
