using System;

namespace UnityEngine
{
    /// <summary>Saves a field but does not show it.</summary>
    [AttributeUsage(AttributeTargets.Field)]
    public sealed class HideInInspector : Attribute
    {
    }
}
