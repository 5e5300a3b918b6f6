using System;

namespace UnityEngine
{
    /// <summary>Whether an object is shown and saved.</summary>
    [Flags]
    public enum HideFlags
    {
        /// <summary>Shown and saved.</summary>
        None = 0,

        /// <summary>Not shown among the objects of a scene.</summary>
        HideInHierarchy = 1,

        /// <summary>Its fields are not shown.</summary>
        HideInInspector = 2,

        /// <summary>Not saved to the scene.</summary>
        DontSaveInEditor = 4,

        /// <summary>Its fields cannot be edited.</summary>
        NotEditable = 8,

        /// <summary>Not part of a build.</summary>
        DontSaveInBuild = 16,

        /// <summary>Kept when unused assets are unloaded.</summary>
        DontUnloadUnusedAsset = 32,

        /// <summary>Neither saved nor unloaded.</summary>
        DontSave = DontSaveInEditor | DontSaveInBuild | DontUnloadUnusedAsset,

        /// <summary>Neither shown nor saved nor unloaded.</summary>
        HideAndDontSave = HideInHierarchy | DontSaveInEditor | NotEditable | DontSaveInBuild | DontUnloadUnusedAsset,
    }
}
