using System;
using System.Collections.Generic;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>A thing in a scene: a name, a place and components.</summary>
    public sealed class GameObject : Object, IRegistered
    {
        private readonly List<Component> components = new List<Component>(4);
        private Transform place = null!;

        /// <summary>An empty object called "New Game Object".</summary>
        public GameObject()
            : this("New Game Object")
        {
        }

        /// <summary>An object with a name.</summary>
        public GameObject(string name)
            : this(name, World.Current, false)
        {
        }

        /// <summary>An object with a name and components.</summary>
        public GameObject(string name, params Type[] components)
            : this(name)
        {
            foreach (var type in components)
            {
                AddComponent(type);
            }
        }

        /// <summary>An object whose components do not wake before it is released; without a world it is a prefab.</summary>
        internal GameObject(string name, World? world, bool dormant)
        {
            this.name = name;
            World = world;
            Dormant = dormant;
            place = (Transform)Create(typeof(Transform));
            activeInHierarchy = !dormant;
            world?.Objects.Add(this);
        }

        /// <summary>Where the object is.</summary>
        public Transform transform
        {
            get
            {
                MustExist();
                return place;
            }
        }

        /// <summary>Itself.</summary>
        public GameObject gameObject => this;

        /// <summary>A word to find the object by.</summary>
        public string tag { get; set; } = "Untagged";

        /// <summary>The number of its layer, from 0 to 31.</summary>
        public int layer { get; set; }

        /// <summary>Whether the object never moves.</summary>
        public bool isStatic { get; set; }

        /// <summary>Whether the object was set active itself.</summary>
        public bool activeSelf { get; internal set; } = true;

        /// <summary>Whether the object and all its parents are active.</summary>
        public bool activeInHierarchy { get; internal set; }

        int IRegistered.RegistryIndex { get; set; } = -1;

        internal World? World { get; }

        internal bool Dormant { get; set; }

        internal bool Persistent { get; set; }

        /// <summary>The stable id in the file the object was loaded from.</summary>
        internal string? FileId { get; set; }

        internal override bool IsAsset => World is null;

        internal List<Component> Components => components;

        /// <summary>The first active object of a name, or of a path "parent/child"; null when there is none.</summary>
        public static GameObject Find(string name) => World.Current.FindByPath(name)!;

        /// <summary>An active object with a tag; null when there is none.</summary>
        public static GameObject FindWithTag(string tag) => FindGameObjectWithTag(tag);

        /// <summary>An active object with a tag; null when there is none.</summary>
        public static GameObject FindGameObjectWithTag(string tag)
        {
            var objects = World.Current.Objects;
            for (var i = 0; i < objects.Count; i++)
            {
                if (objects[i] is { activeInHierarchy: true } candidate && candidate.tag == tag)
                {
                    return candidate;
                }
            }

            return null!;
        }

        /// <summary>All active objects with a tag.</summary>
        public static GameObject[] FindGameObjectsWithTag(string tag)
        {
            var found = new List<GameObject>();
            var objects = World.Current.Objects;
            for (var i = 0; i < objects.Count; i++)
            {
                if (objects[i] is { activeInHierarchy: true } candidate && candidate.tag == tag)
                {
                    found.Add(candidate);
                }
            }

            return found.ToArray();
        }

        /// <summary>Adds a component with what it requires; its Awake and OnEnable are called before this returns when the object is active.</summary>
        public T AddComponent<T>()
            where T : Component => (T)AddComponent(typeof(T));

        /// <summary>Adds a component with what it requires. Null, and an error in the log, when the object may have only one of the type.</summary>
        public Component AddComponent(Type componentType)
        {
            MustExist();
            if (!typeof(Component).IsAssignableFrom(componentType) || componentType.IsAbstract)
            {
                throw new ArgumentException($"'{componentType}' is not a component that can be added; give a class that is derived from Component and not abstract.", nameof(componentType));
            }

            var info = ComponentType.Of(componentType);
            if (componentType == typeof(Transform) || (info.SingleBase is { } single && GetComponent(single) != null))
            {
                Debug.LogError($"{ObjectPath.Of(this)} already has a {componentType.Name} and may have only one.", this);
                return null!;
            }

            foreach (var required in info.Required)
            {
                if (GetComponent(required) == null)
                {
                    AddComponent(required);
                }
            }

            var component = Create(componentType);
            if (activeInHierarchy)
            {
                component.BecomeActive();
            }

            return component;
        }

        /// <summary>The first component of a type or interface; null when there is none.</summary>
        public T GetComponent<T>()
        {
            MustExist();
            foreach (var component in components)
            {
                if (component is T found)
                {
                    return found;
                }
            }

            return default!;
        }

        /// <summary>The first component of a type or interface; null when there is none.</summary>
        public Component GetComponent(Type type)
        {
            MustExist();
            foreach (var component in components)
            {
                if (type.IsInstanceOfType(component))
                {
                    return component;
                }
            }

            return null!;
        }

        /// <summary>Whether there is a component of a type or interface, and which.</summary>
        public bool TryGetComponent<T>(out T component)
        {
            component = GetComponent<T>();
            return component is not null;
        }

        /// <summary>Whether there is a component of a type, and which.</summary>
        public bool TryGetComponent(Type type, out Component component)
        {
            component = GetComponent(type);
            return component is not null;
        }

        /// <summary>All components of a type or interface, in the order they were added.</summary>
        public T[] GetComponents<T>()
        {
            var found = new List<T>();
            GetComponents(found);
            return found.ToArray();
        }

        /// <summary>Fills a list with all components of a type or interface.</summary>
        public void GetComponents<T>(List<T> results)
        {
            MustExist();
            results.Clear();
            Append(results);
        }

        /// <summary>The first component of a type here or, depth first, below; active objects only.</summary>
        public T GetComponentInChildren<T>() => GetComponentInChildren<T>(false);

        /// <summary>The first component of a type here or, depth first, below.</summary>
        public T GetComponentInChildren<T>(bool includeInactive)
        {
            if (includeInactive || activeInHierarchy)
            {
                var own = GetComponent<T>();
                if (own is not null)
                {
                    return own;
                }
            }

            for (var i = 0; i < place.childCount; i++)
            {
                var below = place.GetChild(i).gameObject.GetComponentInChildren<T>(includeInactive);
                if (below is not null)
                {
                    return below;
                }
            }

            return default!;
        }

        /// <summary>All components of a type here and below, depth first; active objects only.</summary>
        public T[] GetComponentsInChildren<T>() => GetComponentsInChildren<T>(false);

        /// <summary>All components of a type here and below, depth first.</summary>
        public T[] GetComponentsInChildren<T>(bool includeInactive)
        {
            var found = new List<T>();
            GetComponentsInChildren(includeInactive, found);
            return found.ToArray();
        }

        /// <summary>Fills a list with all components of a type here and below; active objects only.</summary>
        public void GetComponentsInChildren<T>(List<T> results) => GetComponentsInChildren(false, results);

        /// <summary>Fills a list with all components of a type here and below.</summary>
        public void GetComponentsInChildren<T>(bool includeInactive, List<T> results)
        {
            results.Clear();
            AppendBelow(results, includeInactive);
        }

        /// <summary>The first component of a type here or above; active objects only.</summary>
        public T GetComponentInParent<T>() => GetComponentInParent<T>(false);

        /// <summary>The first component of a type here or above.</summary>
        public T GetComponentInParent<T>(bool includeInactive)
        {
            for (var at = transform; at != null; at = at.parent)
            {
                if ((includeInactive || at.gameObject.activeInHierarchy) && at.gameObject.GetComponent<T>() is { } found)
                {
                    return found;
                }
            }

            return default!;
        }

        /// <summary>All components of a type here and above; active objects only.</summary>
        public T[] GetComponentsInParent<T>() => GetComponentsInParent<T>(false);

        /// <summary>All components of a type here and above.</summary>
        public T[] GetComponentsInParent<T>(bool includeInactive)
        {
            var found = new List<T>();
            for (var at = transform; at != null; at = at.parent)
            {
                if (includeInactive || at.gameObject.activeInHierarchy)
                {
                    at.gameObject.Append(found);
                }
            }

            return found.ToArray();
        }

        /// <summary>Whether the tag is this one.</summary>
        public bool CompareTag(string tag) => this.tag == tag;

        /// <summary>Switches the object, and with it its children, on or off.</summary>
        public void SetActive(bool value)
        {
            MustExist();
            if (activeSelf == value)
            {
                return;
            }

            activeSelf = value;
            Activation.Refresh(this);
        }

        internal override void DestroyNow() => Destruction.Destroy(this);

        /// <summary>Adds a component that is not yet awake and without what it requires.</summary>
        internal Component Create(Type componentType)
        {
            var component = (Component)Activator.CreateInstance(componentType, nonPublic: true)!;
            component.Attach(this);
            components.Add(component);
            return component;
        }

        internal void Remove(Component component) => components.Remove(component);

        private void AppendBelow<T>(List<T> results, bool includeInactive)
        {
            if (includeInactive || activeInHierarchy)
            {
                Append(results);
            }

            for (var i = 0; i < place.childCount; i++)
            {
                place.GetChild(i).gameObject.AppendBelow(results, includeInactive);
            }
        }

        private void Append<T>(List<T> results)
        {
            foreach (var component in components)
            {
                if (component is T found)
                {
                    results.Add(found);
                }
            }
        }
    }
}
