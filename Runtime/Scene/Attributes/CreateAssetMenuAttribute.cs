using System;

namespace UnityEngine
{
    /// <summary>Lets the editor make assets of a type.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class CreateAssetMenuAttribute : Attribute
    {
        /// <summary>The name of a new file.</summary>
        public string fileName { get; set; } = string.Empty;

        /// <summary>The path in the menu.</summary>
        public string menuName { get; set; } = string.Empty;

        /// <summary>Lower ones come first.</summary>
        public int order { get; set; }
    }
}
