using System.Collections.Generic;
using Hebb.Graphs;

namespace Hebb.Operators
{
    /// <summary>The tables of a transposed convolution: as many ordinary convolutions as there are phases of rows and columns.</summary>
    internal sealed class TransposedTaps
    {
        private readonly List<int> table = new List<int>();
        private readonly List<Phase> phases = new List<Phase>();

        /// <summary>Builds the tables.</summary>
        public TransposedTaps(ConvolutionGeometry geometry)
        {
            var rows = new TransposedAxis(geometry.Window.Rows);
            var columns = new TransposedAxis(geometry.Window.Columns);
            Spread = new SpreadPlanes(geometry.Images * geometry.Filters, rows.Spread, columns.Spread);
            foreach (var row in rows.Phases)
            {
                foreach (var column in columns.Phases)
                {
                    phases.Add(new Phase(row.First, column.First, row.Count, column.Count, table.Count / 2, row.Taps.Count * column.Taps.Count));
                    foreach (var (rowElement, rowPlace) in row.Taps)
                    {
                        foreach (var (columnElement, columnPlace) in column.Taps)
                        {
                            table.Add(Spread.Offset(rowPlace, columnPlace));
                            table.Add((rowElement * geometry.Window.Columns.Window) + columnElement);
                        }
                    }
                }
            }

            if (table.Count == 0)
            {
                table.AddRange(new[] { 0, 0 });
            }
        }

        /// <summary>How the image is spread out for all phases.</summary>
        public SpreadPlanes Spread { get; }

        /// <summary>The convolutions.</summary>
        public IReadOnlyList<Phase> Phases => phases;

        /// <summary>Pairs in the table.</summary>
        public int Count => table.Count / 2;

        /// <summary>The table as a tensor.</summary>
        public GraphTensor Constant(Graph graph) => ConvolutionTaps.Constant(graph, table);

        /// <summary>The part of the output that one convolution computes: every stride-th row and column.</summary>
        internal readonly struct Phase
        {
            /// <summary>Collects the numbers.</summary>
            public Phase(int firstRow, int firstColumn, int rows, int columns, int firstTap, int tapCount)
            {
                FirstRow = firstRow;
                FirstColumn = firstColumn;
                Rows = rows;
                Columns = columns;
                FirstTap = firstTap;
                TapCount = tapCount;
            }

            /// <summary>First row of the output.</summary>
            public int FirstRow { get; }

            /// <summary>First column of the output.</summary>
            public int FirstColumn { get; }

            /// <summary>Number of rows.</summary>
            public int Rows { get; }

            /// <summary>Number of columns.</summary>
            public int Columns { get; }

            /// <summary>First pair in the table.</summary>
            public int FirstTap { get; }

            /// <summary>Pairs in the table; 0 where no element of the window reaches.</summary>
            public int TapCount { get; }
        }
    }
}
