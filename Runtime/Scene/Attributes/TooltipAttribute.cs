using System;

namespace UnityEngine
{
    /// <summary>An explanation of a field.</summary>
    [AttributeUsage(AttributeTargets.Field)]
    public class TooltipAttribute : PropertyAttribute
    {
        /// <summary>The explanation.</summary>
        public readonly string tooltip;

        /// <summary>With an explanation.</summary>
        public TooltipAttribute(string tooltip) => this.tooltip = tooltip;
    }
}
