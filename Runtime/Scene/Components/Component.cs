using System;
using System.Collections.Generic;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>A part of an object.</summary>
    public class Component : Object
    {
        private GameObject owner = null!;

        /// <summary>The object it is a part of.</summary>
        public GameObject gameObject
        {
            get
            {
                MustExist();
                return owner;
            }
        }

        /// <summary>Where its object is.</summary>
        public Transform transform => gameObject.transform;

        /// <summary>The tag of its object.</summary>
        public string tag { get => gameObject.tag; set => gameObject.tag = value; }

        internal override bool IsAsset => owner.IsAsset;

        internal virtual int ExecutionOrder => 0;

        /// <summary>What the file said about the fields.</summary>
        internal FileRecord? FieldRecord { get; set; }

        /// <summary>The switch of the component, if it has one.</summary>
        internal virtual bool Switch
        {
            get => true;
            set => _ = value;
        }

        /// <summary>The object, even when destroyed.</summary>
        internal GameObject Owner => owner;

        /// <inheritdoc cref="GameObject.GetComponent{T}"/>
        public T GetComponent<T>() => gameObject.GetComponent<T>();

        /// <inheritdoc cref="GameObject.GetComponent(Type)"/>
        public Component GetComponent(Type type) => gameObject.GetComponent(type);

        /// <inheritdoc cref="GameObject.TryGetComponent{T}"/>
        public bool TryGetComponent<T>(out T component) => gameObject.TryGetComponent(out component);

        /// <inheritdoc cref="GameObject.TryGetComponent(Type, out Component)"/>
        public bool TryGetComponent(Type type, out Component component) => gameObject.TryGetComponent(type, out component);

        /// <inheritdoc cref="GameObject.GetComponents{T}()"/>
        public T[] GetComponents<T>() => gameObject.GetComponents<T>();

        /// <inheritdoc cref="GameObject.GetComponents{T}(List{T})"/>
        public void GetComponents<T>(List<T> results) => gameObject.GetComponents(results);

        /// <inheritdoc cref="GameObject.GetComponentInChildren{T}()"/>
        public T GetComponentInChildren<T>() => gameObject.GetComponentInChildren<T>();

        /// <inheritdoc cref="GameObject.GetComponentInChildren{T}(bool)"/>
        public T GetComponentInChildren<T>(bool includeInactive) => gameObject.GetComponentInChildren<T>(includeInactive);

        /// <inheritdoc cref="GameObject.GetComponentsInChildren{T}()"/>
        public T[] GetComponentsInChildren<T>() => gameObject.GetComponentsInChildren<T>();

        /// <inheritdoc cref="GameObject.GetComponentsInChildren{T}(bool)"/>
        public T[] GetComponentsInChildren<T>(bool includeInactive) => gameObject.GetComponentsInChildren<T>(includeInactive);

        /// <inheritdoc cref="GameObject.GetComponentsInChildren{T}(List{T})"/>
        public void GetComponentsInChildren<T>(List<T> results) => gameObject.GetComponentsInChildren(results);

        /// <inheritdoc cref="GameObject.GetComponentsInChildren{T}(bool, List{T})"/>
        public void GetComponentsInChildren<T>(bool includeInactive, List<T> results) => gameObject.GetComponentsInChildren(includeInactive, results);

        /// <inheritdoc cref="GameObject.GetComponentInParent{T}()"/>
        public T GetComponentInParent<T>() => gameObject.GetComponentInParent<T>();

        /// <inheritdoc cref="GameObject.GetComponentInParent{T}(bool)"/>
        public T GetComponentInParent<T>(bool includeInactive) => gameObject.GetComponentInParent<T>(includeInactive);

        /// <inheritdoc cref="GameObject.GetComponentsInParent{T}()"/>
        public T[] GetComponentsInParent<T>() => gameObject.GetComponentsInParent<T>();

        /// <inheritdoc cref="GameObject.GetComponentsInParent{T}(bool)"/>
        public T[] GetComponentsInParent<T>(bool includeInactive) => gameObject.GetComponentsInParent<T>(includeInactive);

        /// <summary>Whether the tag of the object is this one.</summary>
        public bool CompareTag(string tag) => gameObject.CompareTag(tag);

        internal override void DestroyNow() => Destruction.Destroy(this);

        internal void Attach(GameObject gameObject) => owner = gameObject;

        /// <summary>The object became active in the hierarchy.</summary>
        internal virtual void BecomeActive()
        {
        }

        /// <summary>The object became inactive in the hierarchy, or the component is about to be destroyed.</summary>
        internal virtual void BecomeInactive()
        {
        }

        /// <summary>The component is about to be marked destroyed.</summary>
        internal virtual void BeforeDestroyed()
        {
        }

        /// <summary>Takes over from the original of a copy what is not in saved fields.</summary>
        internal virtual void TakeFrom(Component original)
        {
        }

        /// <summary>Fields were set from a file or copied.</summary>
        internal virtual void FieldsChanged()
        {
        }

        private protected sealed override string GetName() => owner.name;

        private protected sealed override void SetName(string value) => owner.name = value;
    }
}
