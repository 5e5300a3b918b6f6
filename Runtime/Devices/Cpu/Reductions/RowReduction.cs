using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>Reduces a row to one number.</summary>
    internal static unsafe class RowReduction
    {
        // Terms that are joined one after another; the results of such blocks are joined in turn, so that rounding grows slowly.
        private const int Block = 1024;

        /// <summary>Joins the terms of the columns [0, <paramref name="columns"/>).</summary>
        [MethodImpl(Hot.Loop)]
        public static float Run<TTerm, TCombination>(int columns, TTerm term)
            where TTerm : struct, ITerm
            where TCombination : struct, ICombination
        {
            var combination = default(TCombination);
            var total = new Vector<float>(combination.Identity);
            for (var start = 0; start < columns; start += Block)
            {
                var end = Math.Min(start + Block, columns);
                var whole = end - ((end - start) % Vector<float>.Count);
                var part = new Vector<float>(combination.Identity);
                for (var column = start; column < whole; column += Vector<float>.Count)
                {
                    part = combination.Combine(part, term.At(default(WholeLanes), column));
                }

                if (whole < end)
                {
                    part = combination.Combine(part, term.At(new TailLanes(end - whole, term.Padding), whole));
                }

                total = combination.Combine(total, part);
            }

            return Fold<TCombination>(total);
        }

        /// <summary>The sum of a row.</summary>
        public static float Sum(float* row, int columns) => Run<Element<Sum>, Sum>(columns, new Element<Sum>(row));

        /// <summary>The largest element of a row; NaN is passed over.</summary>
        public static float Max(float* row, int columns) => Run<Element<Maximum>, Maximum>(columns, new Element<Maximum>(row));

        private static float Fold<TCombination>(Vector<float> lanes)
            where TCombination : struct, ICombination
        {
            var total = new Vector<float>(lanes[0]);
            for (var lane = 1; lane < Vector<float>.Count; lane++)
            {
                total = default(TCombination).Combine(total, new Vector<float>(lanes[lane]));
            }

            return total[0];
        }

        /// <summary>The elements themselves.</summary>
        public readonly struct Element<TCombination> : ITerm
            where TCombination : struct, ICombination
        {
            private readonly float* row;

            /// <summary>Reads <paramref name="row"/>.</summary>
            public Element(float* row) => this.row = row;

            /// <inheritdoc/>
            public float Padding => default(TCombination).Identity;

            /// <inheritdoc/>
            [MethodImpl(Hot.Inline)]
            public Vector<float> At<TLanes>(TLanes lanes, int column)
                where TLanes : struct, ILanes => lanes.Load(row + column);
        }
    }
}
