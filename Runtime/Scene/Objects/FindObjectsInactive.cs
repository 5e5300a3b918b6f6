namespace UnityEngine
{
    /// <summary>Whether a search includes inactive objects.</summary>
    public enum FindObjectsInactive
    {
        /// <summary>Active objects only.</summary>
        Exclude = 0,

        /// <summary>All objects.</summary>
        Include = 1,
    }
}
