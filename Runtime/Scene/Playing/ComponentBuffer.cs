using System;
using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>A list of components that is used again and again, so that switching objects allocates nothing; may be rented within itself.</summary>
    internal sealed class ComponentBuffer : IDisposable
    {
        [ThreadStatic]
        private static Stack<ComponentBuffer>? unused;

        private readonly List<Component> items = new List<Component>();

        public List<Component> Items => items;

        public static ComponentBuffer Rent()
        {
            unused ??= new Stack<ComponentBuffer>();
            return unused.Count > 0 ? unused.Pop() : new ComponentBuffer();
        }

        public void AddAll(GameObject gameObject)
        {
            var components = gameObject.Components;
            for (var i = 0; i < components.Count; i++)
            {
                items.Add(components[i]);
            }
        }

        public void Dispose()
        {
            items.Clear();
            unused!.Push(this);
        }
    }
}
