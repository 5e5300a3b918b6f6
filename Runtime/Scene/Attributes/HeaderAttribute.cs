using System;

namespace UnityEngine
{
    /// <summary>A heading above a field.</summary>
    [AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
    public class HeaderAttribute : PropertyAttribute
    {
        /// <summary>The heading.</summary>
        public readonly string header;

        /// <summary>With a heading.</summary>
        public HeaderAttribute(string header) => this.header = header;
    }
}
