namespace UnityEngine
{
    /// <summary>What a camera draws over before it draws.</summary>
    public enum CameraClearFlags
    {
        /// <summary>The sky: here the background colour.</summary>
        Skybox = 1,

        /// <summary>The background colour.</summary>
        SolidColor = 2,

        /// <summary>Nothing but depth.</summary>
        Depth = 3,

        /// <summary>Nothing.</summary>
        Nothing = 4,
    }
}
