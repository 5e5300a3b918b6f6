using System;

namespace UnityEngine
{
    /// <summary>Calls a static method when the game starts.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public class RuntimeInitializeOnLoadMethodAttribute : Attribute
    {
        /// <summary>After the first scene was loaded.</summary>
        public RuntimeInitializeOnLoadMethodAttribute()
            : this(RuntimeInitializeLoadType.AfterSceneLoad)
        {
        }

        /// <summary>At a moment of the start.</summary>
        public RuntimeInitializeOnLoadMethodAttribute(RuntimeInitializeLoadType loadType) => this.loadType = loadType;

        /// <summary>The moment of the start.</summary>
        public RuntimeInitializeLoadType loadType { get; }
    }
}
