using System;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>Copies objects with their components and children into the current world.</summary>
    internal static class Cloner
    {
        private const string Suffix = "(Clone)";

        public static Object Clone(Object original, Transform? parent, bool keepWorldPlace)
        {
            if (SourceOf(original) is not { } source)
            {
                return CloneAsset(original);
            }

            var copier = new FieldCopier();
            var root = CloneTree(source, parent == null ? null : parent, copier);
            if (keepWorldPlace && parent != null)
            {
                var place = source.transform;
                root.transform.SetPositionAndRotation(place.position, place.rotation);
            }

            return Finish(original, root, copier);
        }

        public static Object Clone(Object original, Transform? parent, Vector3 position, Quaternion rotation)
        {
            if (SourceOf(original) is not { } source)
            {
                return CloneAsset(original);
            }

            var copier = new FieldCopier();
            var root = CloneTree(source, parent == null ? null : parent, copier);
            root.transform.SetPositionAndRotation(position, rotation);
            return Finish(original, root, copier);
        }

        private static GameObject? SourceOf(Object original) =>
            original == null
                ? throw new ArgumentException("The object to copy is null or was destroyed; give one that exists.", nameof(original))
                : original as GameObject ?? (original as Component)?.gameObject;

        private static Object CloneAsset(Object original)
        {
            var copy = original is ScriptableObject
                ? ScriptableObject.CreateInstance(original.GetType())
                : (Object)Activator.CreateInstance(original.GetType(), nonPublic: true)!;
            new FieldCopier().Copy(original, copy);
            copy.name = original.name + Suffix;
            return copy;
        }

        private static GameObject CloneTree(GameObject source, Transform? parent, FieldCopier copier)
        {
            var root = CloneObject(source, parent, copier);
            root.name = source.name + Suffix;
            CopyFields(source, copier);
            return root;
        }

        private static Object Finish(Object original, GameObject root, FieldCopier copier)
        {
            Activation.Release(new[] { root });
            return copier.CopyOf(original);
        }

        private static GameObject CloneObject(GameObject source, Transform? parent, FieldCopier copier)
        {
            var copy = new GameObject(source.name, World.Current, true)
            {
                tag = source.tag,
                layer = source.layer,
                isStatic = source.isStatic,
                activeSelf = source.activeSelf,
                hideFlags = source.hideFlags,
            };
            var place = source.transform;
            copy.transform.Place(parent, place.localPosition, place.localRotation, place.localScale);
            copier.Map(source, copy);
            copier.Map(place, copy.transform);
            foreach (var component in source.Components)
            {
                if (component is not Transform)
                {
                    copier.Map(component, copy.Create(component.GetType()));
                }
            }

            for (var i = 0; i < place.childCount; i++)
            {
                CloneObject(place.GetChild(i).Owner, copy.transform, copier);
            }

            return copy;
        }

        private static void CopyFields(GameObject source, FieldCopier copier)
        {
            foreach (var component in source.Components)
            {
                var copy = (Component)copier.CopyOf(component);
                copy.Switch = component.Switch;
                copier.Copy(component, copy);
                copy.TakeFrom(component);
                copy.FieldsChanged();
            }

            for (var i = 0; i < source.transform.childCount; i++)
            {
                CopyFields(source.transform.GetChild(i).Owner, copier);
            }
        }
    }
}
