using System;

namespace UnityEngine.Serialization
{
    /// <summary>A name that a field had in older files.</summary>
    [AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
    public class FormerlySerializedAsAttribute : Attribute
    {
        /// <summary>With the former name.</summary>
        public FormerlySerializedAsAttribute(string oldName) => this.oldName = oldName;

        /// <summary>The former name.</summary>
        public string oldName { get; }
    }
}
