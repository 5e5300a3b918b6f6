using System;

namespace UnityEngine
{
    /// <summary>The smallest value of a number.</summary>
    [AttributeUsage(AttributeTargets.Field)]
    public sealed class MinAttribute : PropertyAttribute
    {
        /// <summary>The smallest value.</summary>
        public readonly float min;

        /// <summary>With the limit.</summary>
        public MinAttribute(float min) => this.min = min;
    }
}
