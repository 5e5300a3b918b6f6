using System;

namespace UnityEngine
{
    /// <summary>An object may have only one component of the type.</summary>
    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    public sealed class DisallowMultipleComponent : Attribute
    {
    }
}
