using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Operators
{
    /// <summary>A linear map from one axis of an image to another in which every element of the result is a weighted sum of neighbours.</summary>
    internal sealed class ResampleAxis
    {
        private readonly IReadOnlyList<Span> spans;

        private ResampleAxis(int input, IEnumerable<Span> spans)
        {
            Input = input;
            this.spans = spans.ToList();
        }

        /// <summary>Elements before.</summary>
        public int Input { get; }

        /// <summary>Elements after.</summary>
        public int Output => spans.Count;

        /// <summary>Means over windows.</summary>
        /// <param name="axis">The windows.</param>
        /// <param name="countPadding">Whether padding counts as zeros, or not at all.</param>
        public static ResampleAxis Average(WindowAxis axis, bool countPadding) => new ResampleAxis(axis.Input, Enumerable.Range(0, axis.Output).Select(index =>
        {
            var start = (index * axis.Stride) - axis.Before;
            var end = Math.Min(start + axis.Window, axis.Input + axis.After);
            var first = Math.Max(start, 0);
            var count = Math.Max(0, Math.Min(end, axis.Input) - first);
            var divisor = Math.Max(1, countPadding ? end - start : count);
            return new Span(first, Enumerable.Repeat(1f / divisor, count).ToArray());
        }));

        /// <summary>Means over <paramref name="output"/> windows that together cover everything as evenly as whole elements allow.</summary>
        public static ResampleAxis Adaptive(int input, int output) => new ResampleAxis(input, Enumerable.Range(0, output).Select(index =>
        {
            var first = (int)((long)index * input / output);
            var end = (int)((((long)index + 1) * input + output - 1) / output);
            return new Span(first, Enumerable.Repeat(1f / (end - first), end - first).ToArray());
        }));

        /// <summary>Each element again and again.</summary>
        public static ResampleAxis Nearest(int input, int output) => new ResampleAxis(input, Enumerable.Range(0, output)
            .Select(index => new Span((int)((long)index * input / output), new[] { 1f })));

        /// <summary>On the line between the two nearest elements.</summary>
        /// <param name="input">Elements before.</param>
        /// <param name="output">Elements after.</param>
        /// <param name="alignCorners">Whether the centres of the first and last elements stay where they are, or the outer edges do.</param>
        public static ResampleAxis Linear(int input, int output, bool alignCorners) => new ResampleAxis(input, Enumerable.Range(0, output).Select(index =>
        {
            var place = alignCorners
                ? output > 1 ? index * (input - 1.0) / (output - 1.0) : 0.0
                : Math.Max(0.0, ((index + 0.5) * input / output) - 0.5);
            var first = Math.Min((int)place, input - 1);
            var part = (float)(place - first);
            return first + 1 < input ? new Span(first, new[] { 1f - part, part }) : new Span(first, new[] { 1f });
        }));

        /// <summary>The transposed map: the gradient.</summary>
        public ResampleAxis Transpose() => new ResampleAxis(Output, Enumerable.Range(0, Input).Select(element =>
        {
            var users = Enumerable.Range(0, Output).Where(index => spans[index].Covers(element)).ToList();
            return users.Count == 0
                ? new Span(0, Array.Empty<float>())
                : new Span(users[0], Enumerable.Range(users[0], users[users.Count - 1] - users[0] + 1).Select(index => spans[index].Weight(element)).ToArray());
        }));

        /// <summary>Adds the axis to the tables of the kernel.</summary>
        public void AppendTo(List<int> table, List<float> weights)
        {
            foreach (var span in spans)
            {
                table.Add(span.First);
                table.Add(weights.Count);
                table.Add(span.Weights.Length);
                weights.AddRange(span.Weights);
            }
        }

        private readonly struct Span
        {
            public Span(int first, float[] weights)
            {
                First = first;
                Weights = weights;
            }

            public int First { get; }

            public float[] Weights { get; }

            public bool Covers(int element) => element >= First && element < First + Weights.Length;

            public float Weight(int element) => Covers(element) ? Weights[element - First] : 0f;
        }
    }
}
