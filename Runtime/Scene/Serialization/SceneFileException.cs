using System;

namespace Hebb.Scene
{
    /// <summary>A scene or prefab file that cannot be used: cut, not JSON, ids given twice, parents in a circle. Nothing of it was loaded.</summary>
    public sealed class SceneFileException : Exception
    {
        /// <summary>With a message that names the file.</summary>
        public SceneFileException(string message)
            : base(message)
        {
        }
    }
}
