using System.Reflection;
using UnityEngine;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>What Unity's editor calls after a scene is read and after a field is set: a script's <c>OnValidate</c>, to put right what depends on its fields.</summary>
internal static class Validation
{
    private const string Method = "OnValidate";

    /// <summary>Calls it, where the script has it.</summary>
    /// <param name="component">The component, a script or not.</param>
    /// <param name="onFault">Told of what it throws.</param>
    public static void Run(Component component, Action<Exception> onFault)
    {
        try
        {
            Find(component.GetType())?.Invoke(component, null);
        }
        catch (TargetInvocationException fault)
        {
            onFault(fault.InnerException ?? fault);
        }
    }

    private static MethodInfo? Find(Type? type)
    {
        while (type is not null && type != typeof(MonoBehaviour))
        {
            if (type.GetMethod(Method, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly, []) is { } method)
            {
                return method;
            }

            type = type.BaseType;
        }

        return null;
    }
}
