using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>The names from the root to an object, for messages: "Track/Car".</summary>
    public static class ObjectPath
    {
        /// <summary>The path of an object or of a component's object; for anything else its name.</summary>
        public static string Of(Object target) => target switch
        {
            GameObject gameObject => Of(gameObject),
            Component component => Of(component.Owner),
            _ => target.name,
        };

        /// <summary>The path of an object.</summary>
        public static string Of(GameObject gameObject) =>
            gameObject.Destroyed || gameObject.transform.parent is null ? gameObject.name : Of(gameObject.transform.parent.Owner) + "/" + gameObject.name;
    }
}
