using System;
using System.Threading;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>
    /// Everything that has a name and can be destroyed. A destroyed object compares equal to null and is false as a condition,
    /// though the reference still points to it.
    /// </summary>
    public class Object
    {
        private static int lastId;
        private readonly int id = Interlocked.Increment(ref lastId);
        private string ownName = string.Empty;

        /// <summary>The name; a component has the name of its object.</summary>
        public string name { get => GetName(); set => SetName(value); }

        /// <summary>Whether the object is shown and saved.</summary>
        public HideFlags hideFlags { get; set; }

        internal bool Destroyed { get; private set; }

        internal bool FromFile { get; set; }

        /// <summary>What the file said that the object was loaded from.</summary>
        internal FileRecord? Record { get; set; }

        /// <summary>Whether both are the same object, or both are null or destroyed.</summary>
        public static bool operator ==(Object? x, Object? y) => ReferenceEquals(x, y) || (IsGone(x) && IsGone(y));

        /// <summary>Whether the two are neither the same object nor both null or destroyed.</summary>
        public static bool operator !=(Object? x, Object? y) => !(x == y);

        /// <summary>Whether the object exists: neither null nor destroyed.</summary>
        public static implicit operator bool(Object? exists) => !IsGone(exists);

        /// <summary>Destroys an object, with its children, or a component at the end of the frame.</summary>
        public static void Destroy(Object? obj) => Destroy(obj, 0f);

        /// <summary>Destroys an object or a component at the end of the frame in which <paramref name="t"/> seconds of scaled time have passed.</summary>
        public static void Destroy(Object? obj, float t)
        {
            if (!IsGone(obj))
            {
                World.Current.Graveyard.Add(obj!, t);
            }
        }

        /// <summary>Destroys an object or a component at once.</summary>
        public static void DestroyImmediate(Object? obj) => DestroyImmediate(obj, false);

        /// <summary>Destroys an object or a component at once; a prefab only when <paramref name="allowDestroyingAssets"/>.</summary>
        public static void DestroyImmediate(Object? obj, bool allowDestroyingAssets)
        {
            if (IsGone(obj))
            {
                return;
            }

            if (obj!.IsAsset && !allowDestroyingAssets)
            {
                Debug.LogError($"'{obj.name}' is an asset and is not destroyed; pass allowDestroyingAssets to destroy it all the same.", obj);
                return;
            }

            obj.DestroyNow();
        }

        /// <summary>Keeps an object, with its children, when another scene is loaded. It must have no parent.</summary>
        public static void DontDestroyOnLoad(Object target)
        {
            var gameObject = target as GameObject ?? (target as Component)?.gameObject;
            if (gameObject is null)
            {
                return;
            }

            if (gameObject.transform.parent != null)
            {
                Debug.LogWarning("DontDestroyOnLoad only works for objects without a parent.", gameObject);
                return;
            }

            gameObject.Persistent = true;
        }

        /// <summary>An active object or component of a type in the current world, whichever is found first; null when there is none.</summary>
        public static T FindAnyObjectByType<T>()
            where T : Object => FindAnyObjectByType<T>(FindObjectsInactive.Exclude);

        /// <summary>An object or component of a type in the current world; null when there is none.</summary>
        public static T FindAnyObjectByType<T>(FindObjectsInactive findObjectsInactive)
            where T : Object => (T)FindAnyObjectByType(typeof(T), findObjectsInactive);

        /// <summary>An active object or component of a type in the current world; null when there is none.</summary>
        public static Object FindAnyObjectByType(Type type) => FindAnyObjectByType(type, FindObjectsInactive.Exclude);

        /// <summary>An object or component of a type in the current world; null when there is none.</summary>
        public static Object FindAnyObjectByType(Type type, FindObjectsInactive findObjectsInactive) =>
            World.Current.Find(type, findObjectsInactive == FindObjectsInactive.Include)!;

        /// <summary>Copies an object with its components and children, or an asset; references inside the copied part point into the copy.</summary>
        public static Object Instantiate(Object original) => Cloner.Clone(original, null, false);

        /// <summary>Copies an object under a parent and keeps its local position.</summary>
        public static Object Instantiate(Object original, Transform? parent) => Cloner.Clone(original, parent, false);

        /// <summary>Copies an object under a parent; keeps its place in the world when <paramref name="instantiateInWorldSpace"/>.</summary>
        public static Object Instantiate(Object original, Transform? parent, bool instantiateInWorldSpace) => Cloner.Clone(original, parent, instantiateInWorldSpace);

        /// <summary>Copies an object to a place in the world.</summary>
        public static Object Instantiate(Object original, Vector3 position, Quaternion rotation) => Cloner.Clone(original, null, position, rotation);

        /// <summary>Copies an object under a parent to a place in the world.</summary>
        public static Object Instantiate(Object original, Vector3 position, Quaternion rotation, Transform? parent) => Cloner.Clone(original, parent, position, rotation);

        /// <summary>Copies an object with its components and children, or an asset; references inside the copied part point into the copy.</summary>
        public static T Instantiate<T>(T original)
            where T : Object => (T)Cloner.Clone(original, null, false);

        /// <summary>Copies an object under a parent and keeps its local position.</summary>
        public static T Instantiate<T>(T original, Transform? parent)
            where T : Object => (T)Cloner.Clone(original, parent, false);

        /// <summary>Copies an object under a parent; keeps its place in the world when <paramref name="worldPositionStays"/>.</summary>
        public static T Instantiate<T>(T original, Transform? parent, bool worldPositionStays)
            where T : Object => (T)Cloner.Clone(original, parent, worldPositionStays);

        /// <summary>Copies an object to a place in the world.</summary>
        public static T Instantiate<T>(T original, Vector3 position, Quaternion rotation)
            where T : Object => (T)Cloner.Clone(original, null, position, rotation);

        /// <summary>Copies an object under a parent to a place in the world.</summary>
        public static T Instantiate<T>(T original, Vector3 position, Quaternion rotation, Transform? parent)
            where T : Object => (T)Cloner.Clone(original, parent, position, rotation);

        /// <inheritdoc/>
        public override bool Equals(object? other) => other is null ? IsGone(this) : other is Object obj && this == obj;

        /// <inheritdoc/>
        public override int GetHashCode() => id;

        /// <summary>The name and the type; "null" when destroyed.</summary>
        public override string ToString() => Destroyed ? "null" : $"{name} ({GetType().Name})";

        /// <summary>Whether the object is a file's, shared by all who refer to it.</summary>
        internal virtual bool IsAsset => FromFile;

        internal virtual void DestroyNow() => MarkDestroyed();

        internal void MarkDestroyed() => Destroyed = true;

        /// <summary>Throws when the object was destroyed.</summary>
        internal void MustExist()
        {
            if (Destroyed)
            {
                throw new MissingReferenceException($"The object of type '{GetType().Name}' has been destroyed but you are still trying to access it.");
            }
        }

        private protected virtual string GetName() => ownName;

        private protected virtual void SetName(string value) => ownName = value ?? string.Empty;

        private static bool IsGone(Object? obj) => obj is null || obj.Destroyed;
    }
}
