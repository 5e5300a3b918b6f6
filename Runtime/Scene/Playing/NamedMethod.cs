using System;
using System.Reflection;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>Methods that scripts name in a string.</summary>
    internal static class NamedMethod
    {
        public static MethodInfo Find(MonoBehaviour target, string name, Type returns)
        {
            var method = MessageTable.Find(target.GetType(), name);
            return method is not null && method.ReturnType == returns
                ? method
                : throw new ArgumentException($"{ObjectPath.Of(target)}: {target.GetType().Name} has no method '{name}' without parameters that returns {returns.Name}.", nameof(name));
        }
    }
}
