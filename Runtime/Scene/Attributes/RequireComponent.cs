using System;

namespace UnityEngine
{
    /// <summary>Components that are added together with one of the type.</summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
    public sealed class RequireComponent : Attribute
    {
        /// <summary>The first type.</summary>
        public Type? m_Type0;

        /// <summary>The second type.</summary>
        public Type? m_Type1;

        /// <summary>The third type.</summary>
        public Type? m_Type2;

        /// <summary>Requires one component.</summary>
        public RequireComponent(Type requiredComponent) => m_Type0 = requiredComponent;

        /// <summary>Requires two components.</summary>
        public RequireComponent(Type requiredComponent, Type requiredComponent2)
            : this(requiredComponent) => m_Type1 = requiredComponent2;

        /// <summary>Requires three components.</summary>
        public RequireComponent(Type requiredComponent, Type requiredComponent2, Type requiredComponent3)
            : this(requiredComponent, requiredComponent2) => m_Type2 = requiredComponent3;
    }
}
