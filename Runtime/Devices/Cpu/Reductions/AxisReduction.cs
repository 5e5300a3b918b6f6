using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>Reduces the middle axis of [outer, axis, inner].</summary>
    internal static unsafe class AxisReduction
    {
        /// <summary>Outputs that one group covers.</summary>
        public const int Tile = 64;

        // Rows that are joined one after another, as in RowReduction.
        private const int Block = 64;

        /// <summary>Writes the outputs of some groups, of <paramref name="outputs"/> in all, each times <paramref name="factor"/>.</summary>
        public static void Run<TCombination>(in GroupRange groups, float* x, float* y, int outputs, int axis, int inner, float factor)
            where TCombination : struct, ICombination
        {
            var end = (int)Math.Min((long)groups.End * Tile, outputs);
            for (var output = groups.First * Tile; output < end;)
            {
                var place = output % inner;
                var start = x + ((long)(output / inner) * axis * inner) + place;
                if (inner == 1)
                {
                    y[output] = factor * RowReduction.Run<RowReduction.Element<TCombination>, TCombination>(axis, new RowReduction.Element<TCombination>(start));
                    output++;
                }
                else
                {
                    var run = Math.Min(inner - place, end - output);
                    ElementLoop.Run(0, run, new Column<TCombination>(start, y + output, axis, inner, factor));
                    output += run;
                }
            }
        }

        /// <summary>Joins the elements below one another.</summary>
        private readonly struct Column<TCombination> : IElementOperation
            where TCombination : struct, ICombination
        {
            private readonly float* x;
            private readonly float* y;
            private readonly int rows;
            private readonly int stride;
            private readonly float factor;

            public Column(float* x, float* y, int rows, int stride, float factor)
            {
                this.x = x;
                this.y = y;
                this.rows = rows;
                this.stride = stride;
                this.factor = factor;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var combination = default(TCombination);
                var total = new Vector<float>(combination.Identity);
                var row = x + index;
                for (var left = rows; left > 0; left -= Block)
                {
                    var part = new Vector<float>(combination.Identity);
                    for (var step = Math.Min(left, Block); step > 0; step--)
                    {
                        part = combination.Combine(part, lanes.Load(row));
                        row += stride;
                    }

                    total = combination.Combine(total, part);
                }

                lanes.Store(y + index, total * new Vector<float>(factor));
            }
        }
    }
}
