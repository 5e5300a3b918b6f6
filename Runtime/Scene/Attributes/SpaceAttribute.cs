using System;

namespace UnityEngine
{
    /// <summary>Room above a field.</summary>
    [AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
    public class SpaceAttribute : PropertyAttribute
    {
        /// <summary>The height in pixels.</summary>
        public readonly float height;

        /// <summary>Eight pixels.</summary>
        public SpaceAttribute()
            : this(8f)
        {
        }

        /// <summary>With a height in pixels.</summary>
        public SpaceAttribute(float height) => this.height = height;
    }
}
