using System;

namespace UnityEngine
{
    /// <summary>Runs a script in the editor too.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class ExecuteAlways : Attribute
    {
    }
}
