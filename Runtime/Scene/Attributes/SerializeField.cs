using System;

namespace UnityEngine
{
    /// <summary>Saves a private field.</summary>
    [AttributeUsage(AttributeTargets.Field)]
    public sealed class SerializeField : Attribute
    {
    }
}
