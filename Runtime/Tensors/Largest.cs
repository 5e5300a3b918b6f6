using System;

namespace Hebb.Tensors
{
    /// <summary>Finds the largest of some values: the most probable class, the action with the highest score.</summary>
    public static class Largest
    {
        /// <summary>The position of the largest value, the first of equal ones; 0 where there are no values.</summary>
        public static int IndexOf(ReadOnlySpan<float> values)
        {
            var largest = 0;
            for (var index = 1; index < values.Length; index++)
            {
                largest = values[index] > values[largest] ? index : largest;
            }

            return largest;
        }
    }
}
