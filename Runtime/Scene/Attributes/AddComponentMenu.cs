using System;

namespace UnityEngine
{
    /// <summary>The place of a component in the menu.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class AddComponentMenu : Attribute
    {
        /// <summary>With the path in the menu: "Hebb/Agent".</summary>
        public AddComponentMenu(string menuName)
            : this(menuName, 0)
        {
        }

        /// <summary>With the path in the menu and a place among its neighbours.</summary>
        public AddComponentMenu(string menuName, int order)
        {
            componentMenu = menuName;
            componentOrder = order;
        }

        /// <summary>The path in the menu.</summary>
        public string componentMenu { get; }

        /// <summary>Lower ones come first.</summary>
        public int componentOrder { get; }
    }
}
