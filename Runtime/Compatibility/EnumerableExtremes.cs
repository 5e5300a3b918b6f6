#if !NET6_0_OR_GREATER
using System.Collections.Generic;

namespace System.Linq
{
    /// <summary>The searches for extremes that netstandard2.1 lacks.</summary>
    internal static class EnumerableExtremes
    {
        /// <summary>The first element with the largest key; the default when there is none.</summary>
        public static TSource? MaxBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> key) => source.OrderByDescending(key).FirstOrDefault();

        /// <summary>The first element with the smallest key; the default when there is none.</summary>
        public static TSource? MinBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> key) => source.OrderBy(key).FirstOrDefault();
    }
}
#endif
