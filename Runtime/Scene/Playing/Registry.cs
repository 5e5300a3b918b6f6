using System.Collections.Generic;

namespace Hebb.Scene
{
    /// <summary>
    /// Things in the order they were added. A removed one leaves a gap until <see cref="Compact"/>, so that a loop by index is never
    /// disturbed; adding and removing take constant time.
    /// </summary>
    internal sealed class Registry<T>
        where T : class, IRegistered
    {
        private readonly List<T?> items = new List<T?>();
        private int gaps;

        /// <summary>The number of places, gaps included.</summary>
        public int Count => items.Count;

        /// <summary>What stands in a place; null for a gap.</summary>
        public T? this[int index] => items[index];

        public void Add(T item)
        {
            item.RegistryIndex = items.Count;
            items.Add(item);
        }

        public void Remove(T item)
        {
            if (item.RegistryIndex >= 0)
            {
                items[item.RegistryIndex] = null;
                item.RegistryIndex = -1;
                gaps++;
            }
        }

        /// <summary>Closes the gaps when they are many. Not while somebody loops.</summary>
        public void Compact()
        {
            if (gaps * 2 <= items.Count)
            {
                return;
            }

            var kept = 0;
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i] is { } item)
                {
                    item.RegistryIndex = kept;
                    items[kept++] = item;
                }
            }

            items.RemoveRange(kept, items.Count - kept);
            gaps = 0;
        }
    }
}
