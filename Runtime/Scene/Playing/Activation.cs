using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>Switches objects, with everything below them, on and off.</summary>
    internal static class Activation
    {
        /// <summary>Brings an object and what is below it in line with its own switch, its parents' and whether it is released.</summary>
        public static void Refresh(GameObject root)
        {
            var active = !root.Dormant && root.activeSelf && (root.transform.parent is null || root.transform.parent.Owner.activeInHierarchy);
            if (active == root.activeInHierarchy)
            {
                return;
            }

            using var components = ComponentBuffer.Rent();
            if (active)
            {
                SwitchOn(root, components);
                Wake(components);
            }
            else
            {
                SwitchOff(root, components);
                foreach (var component in components.Items)
                {
                    component.BecomeInactive();
                }
            }
        }

        /// <summary>Lets objects that were made dormant wake together: the components of lower execution order first.</summary>
        public static void Release(GameObject[] roots)
        {
            using var components = ComponentBuffer.Rent();
            foreach (var root in roots)
            {
                Rouse(root.transform);
            }

            foreach (var root in roots)
            {
                if (root.activeSelf && (root.transform.parent is null || root.transform.parent.Owner.activeInHierarchy))
                {
                    SwitchOn(root, components);
                }
            }

            Wake(components);
        }

        private static void Rouse(Transform transform)
        {
            transform.Owner.Dormant = false;
            for (var i = 0; i < transform.childCount; i++)
            {
                Rouse(transform.GetChild(i));
            }
        }

        private static void SwitchOn(GameObject gameObject, ComponentBuffer components)
        {
            gameObject.activeInHierarchy = true;
            components.AddAll(gameObject);
            for (var i = 0; i < gameObject.transform.childCount; i++)
            {
                var child = gameObject.transform.GetChild(i).Owner;
                if (child.activeSelf && !child.Dormant)
                {
                    SwitchOn(child, components);
                }
            }
        }

        private static void SwitchOff(GameObject gameObject, ComponentBuffer components)
        {
            gameObject.activeInHierarchy = false;
            components.AddAll(gameObject);
            for (var i = 0; i < gameObject.transform.childCount; i++)
            {
                var child = gameObject.transform.GetChild(i).Owner;
                if (child.activeInHierarchy)
                {
                    SwitchOff(child, components);
                }
            }
        }

        /// <summary>One pass per execution order that occurs, lowest first.</summary>
        private static void Wake(ComponentBuffer components)
        {
            long order = int.MinValue;
            while (order <= int.MaxValue)
            {
                var next = long.MaxValue;
                foreach (var component in components.Items)
                {
                    if (component.ExecutionOrder == order)
                    {
                        if (!component.Destroyed && component.Owner.activeInHierarchy)
                        {
                            component.BecomeActive();
                        }
                    }
                    else if (component.ExecutionOrder > order && component.ExecutionOrder < next)
                    {
                        next = component.ExecutionOrder;
                    }
                }

                order = next;
            }
        }
    }
}
