using System;

namespace UnityEngine
{
    /// <summary>The base of attributes that say how a field is shown.</summary>
    [AttributeUsage(AttributeTargets.Field)]
    public abstract class PropertyAttribute : Attribute
    {
        /// <summary>Lower ones are shown first.</summary>
        public int order { get; set; }
    }
}
