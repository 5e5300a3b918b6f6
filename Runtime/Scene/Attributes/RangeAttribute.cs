using System;

namespace UnityEngine
{
    /// <summary>The limits of a number.</summary>
    [AttributeUsage(AttributeTargets.Field)]
    public sealed class RangeAttribute : PropertyAttribute
    {
        /// <summary>The smallest value.</summary>
        public readonly float min;

        /// <summary>The largest value.</summary>
        public readonly float max;

        /// <summary>With both limits.</summary>
        public RangeAttribute(float min, float max)
        {
            this.min = min;
            this.max = max;
        }
    }
}
