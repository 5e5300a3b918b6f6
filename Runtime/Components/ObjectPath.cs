using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Where an object is in its scene, for messages.</summary>
    internal static class ObjectPath
    {
        /// <summary>The names from the root on: <c>/Area/Car</c>.</summary>
        public static string Of(Component component)
        {
            var path = string.Empty;
            for (var current = component.transform; current != null; current = current.parent)
            {
                path = $"/{current.name}{path}";
            }

            return path;
        }
    }
}
