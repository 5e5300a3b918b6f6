using System;

namespace Hebb.Devices.Cpu
{
    /// <summary>The rows of the batch and the units that one group of a recurrent step covers.</summary>
    internal readonly unsafe struct RecurrentGroup
    {
        private readonly int panel;
        private readonly int row;
        private readonly int units;

        /// <summary>Finds the place of group <paramref name="index"/>.</summary>
        public RecurrentGroup(in GroupRange groups, int index, int batch, int units)
        {
            this.units = units;
            panel = index % groups.X;
            row = index / groups.X * RecurrentProduct.Rows;
            Unit = panel * RecurrentProduct.Units;
            UnitCount = Math.Min(RecurrentProduct.Units, units - Unit);
            RowCount = Math.Min(RecurrentProduct.Rows, batch - row);
        }

        /// <summary>First unit.</summary>
        public int Unit { get; }

        /// <summary>Number of units.</summary>
        public int UnitCount { get; }

        /// <summary>Number of rows.</summary>
        public int RowCount { get; }

        /// <summary>Where the first unit of one of the rows lies in a tensor [batch, units].</summary>
        public int PlaceOf(int index) => ((row + index) * units) + Unit;

        /// <summary>sums[row, column] = the product of the rows' states and the units' panel.</summary>
        /// <param name="states">[batch, depth].</param>
        /// <param name="panels">Weights as PackPanels lays them: panels of [depth, columns].</param>
        /// <param name="depth">Length of the sums; 0 gives zeros.</param>
        /// <param name="columns">A multiple of <see cref="RecurrentProduct.Units"/>.</param>
        /// <param name="sums">Room for 7 rows more.</param>
        public void Multiply(float* states, float* panels, int depth, int columns, float* sums) =>
            RecurrentProduct.Run(states + ((long)row * depth), panels + ((long)panel * depth * columns), RowCount, depth, columns, sums);
    }
}
