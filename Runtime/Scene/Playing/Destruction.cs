using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>Destroys objects and components: first everything is switched off, then OnDestroy is sent, then the references become null.</summary>
    internal static class Destruction
    {
        public static void Destroy(GameObject gameObject)
        {
            if (gameObject.activeInHierarchy)
            {
                gameObject.SetActive(false);
            }

            using var components = ComponentBuffer.Rent();
            Collect(gameObject.transform, components);
            foreach (var component in components.Items)
            {
                if (!component.Destroyed)
                {
                    component.BeforeDestroyed();
                }
            }

            gameObject.transform.Leave();
            foreach (var component in components.Items)
            {
                component.MarkDestroyed();
                if (component is Transform)
                {
                    component.Owner.World?.Objects.Remove(component.Owner);
                    component.Owner.MarkDestroyed();
                }
            }
        }

        public static void Destroy(Component component)
        {
            if (component is Transform)
            {
                Debug.LogError($"{ObjectPath.Of(component)}: a Transform cannot be destroyed; destroy its object instead.", component);
                return;
            }

            if (Dependent(component) is { } dependent)
            {
                Debug.LogError($"{ObjectPath.Of(component)}: {component.GetType().Name} is not destroyed because {dependent.GetType().Name} depends on it.", component);
                return;
            }

            if (component.Owner.activeInHierarchy)
            {
                component.BecomeInactive();
            }

            component.BeforeDestroyed();
            component.Owner.Remove(component);
            component.MarkDestroyed();
        }

        private static void Collect(Transform transform, ComponentBuffer components)
        {
            components.AddAll(transform.Owner);
            for (var i = 0; i < transform.childCount; i++)
            {
                Collect(transform.GetChild(i), components);
            }
        }

        /// <summary>A component beside this one that requires its type, when no other of the type is there.</summary>
        private static Component? Dependent(Component component)
        {
            foreach (var other in component.Owner.Components)
            {
                foreach (var required in ComponentType.Of(other.GetType()).Required)
                {
                    if (!ReferenceEquals(other, component) && required.IsInstanceOfType(component) && IsOnly(component, required))
                    {
                        return other;
                    }
                }
            }

            return null;
        }

        private static bool IsOnly(Component component, System.Type type)
        {
            foreach (var other in component.Owner.Components)
            {
                if (!ReferenceEquals(other, component) && type.IsInstanceOfType(other))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
