namespace UnityEngine
{
    /// <summary>The layout of a pixel of a render texture.</summary>
    public enum RenderTextureFormat
    {
        /// <summary>Eight bits per part.</summary>
        ARGB32 = 0,

        /// <summary>What suits the system: here eight bits per part.</summary>
        Default = 7,
    }
}
