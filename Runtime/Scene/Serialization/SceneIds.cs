using System.Collections.Generic;
using System.Globalization;
using System.Text;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>
    /// The ids of objects and components in a file. A component's is that of its object, a slash and the name of its type, with a number
    /// from the second of a type on: "car/CarAgent", "car/BoxCollider2D#2".
    /// </summary>
    internal sealed class SceneIds
    {
        private readonly Dictionary<string, GameObject> objects = new Dictionary<string, GameObject>();
        private readonly Dictionary<GameObject, string> ids = new Dictionary<GameObject, string>();

        public void Add(string id, GameObject gameObject)
        {
            objects.Add(id, gameObject);
            ids.Add(gameObject, id);
        }

        /// <summary>Gives an object its former id when that is free, otherwise one made of its name.</summary>
        public void AddNew(GameObject gameObject)
        {
            var wish = gameObject.FileId ?? Slug(gameObject.name);
            var id = wish;
            for (var number = 2; objects.ContainsKey(id); number++)
            {
                id = wish + "-" + number.ToString(CultureInfo.InvariantCulture);
            }

            gameObject.FileId = id;
            Add(id, gameObject);
        }

        /// <summary>The id of an object or component; null when it is in no file.</summary>
        public string? Of(Object target)
        {
            if (target is GameObject gameObject)
            {
                return ids.TryGetValue(gameObject, out var id) ? id : null;
            }

            if (target is not Component component || !ids.TryGetValue(component.Owner, out var owner))
            {
                return null;
            }

            return component is Transform ? owner : owner + "/" + TypeKey(component);
        }

        /// <summary>The object or component of an id that a field of a type can hold.</summary>
        public Object Find(string id, System.Type wanted)
        {
            var slash = id.IndexOf('/');
            if (!objects.TryGetValue(slash < 0 ? id : id.Substring(0, slash), out var owner))
            {
                throw new FieldFault($"refers to '{id}', which is not in the file");
            }

            if (slash < 0)
            {
                var found = wanted.IsAssignableFrom(typeof(GameObject)) ? (Object)owner : typeof(Component).IsAssignableFrom(wanted) ? owner.GetComponent(wanted) : null;
                return found ?? throw new FieldFault($"refers to '{id}', which has no {wanted.Name}");
            }

            foreach (var component in owner.Components)
            {
                if (id.Substring(slash + 1) == TypeKey(component))
                {
                    return wanted.IsInstanceOfType(component) ? component : throw new FieldFault($"refers to '{id}', which is not a {wanted.Name}");
                }
            }

            throw new FieldFault($"refers to '{id}', but there is no such component");
        }

        private static string TypeKey(Component component)
        {
            var number = 1;
            foreach (var other in component.Owner.Components)
            {
                if (ReferenceEquals(other, component))
                {
                    break;
                }

                number += TypeName(other) == TypeName(component) ? 1 : 0;
            }

            return number == 1 ? TypeName(component) : TypeName(component) + "#" + number.ToString(CultureInfo.InvariantCulture);
        }

        private static string TypeName(Component component)
        {
            var name = component is MissingComponent missing ? missing.TypeName : component.GetType().FullName!;
            return name.Substring(name.LastIndexOfAny(new[] { '.', '+' }) + 1);
        }

        private static string Slug(string name)
        {
            var slug = new StringBuilder();
            foreach (var letter in name.ToLowerInvariant())
            {
                if (char.IsLetterOrDigit(letter))
                {
                    slug.Append(letter);
                }
                else if (slug.Length > 0 && slug[slug.Length - 1] != '-')
                {
                    slug.Append('-');
                }
            }

            return slug.Length == 0 ? "object" : slug.ToString().TrimEnd('-');
        }
    }
}
