using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Training
{
    /// <summary>Things that a person may ask for by name, in Keras' spelling: <c>adam</c>, <c>glorot_uniform</c>.</summary>
    internal sealed class NamedChoice<T>
    {
        private readonly string kind;
        private readonly SortedDictionary<string, Func<T>> makers = new SortedDictionary<string, Func<T>>(StringComparer.Ordinal);

        public NamedChoice(string kind)
        {
            this.kind = kind;
        }

        public IEnumerable<string> Names => makers.Keys;

        /// <summary>Registers a maker under one or more names; lets collection-style construction chain.</summary>
        public NamedChoice<T> With(Func<T> make, params string[] names)
        {
            foreach (var name in names)
            {
                makers.Add(name, make);
            }

            return this;
        }

        /// <summary>Makes what is called <paramref name="name"/>; case and the separators '-' and '_' do not matter.</summary>
        /// <exception cref="ArgumentException">Nothing is called so; the message lists what is.</exception>
        public T Make(string name)
        {
            var wanted = Simplify(name);
            foreach (var maker in makers)
            {
                if (Simplify(maker.Key) == wanted)
                {
                    return maker.Value();
                }
            }

            throw new ArgumentException($"There is no {kind} called '{name}'. Known: {string.Join(", ", makers.Keys)}.");
        }

        private static string Simplify(string name) => new string(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
    }
}
