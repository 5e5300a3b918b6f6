namespace UnityEngine
{
    /// <summary>The axes that a movement refers to.</summary>
    public enum Space
    {
        /// <summary>The axes of the world.</summary>
        World = 0,

        /// <summary>The object's own axes.</summary>
        Self = 1,
    }
}
