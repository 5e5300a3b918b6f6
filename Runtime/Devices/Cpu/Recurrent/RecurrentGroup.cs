using System;

namespace Hebb.Devices.Cpu
{
    /// <summary>The rows of the batch and the units that one group of a recurrent step covers.</summary>
    internal readonly struct RecurrentGroup
    {
        /// <summary>Finds the place of group <paramref name="index"/>.</summary>
        public RecurrentGroup(in GroupRange groups, int index, int batch, int units)
        {
            Panel = index % groups.X;
            Unit = Panel * RecurrentProduct.Units;
            UnitCount = Math.Min(RecurrentProduct.Units, units - Unit);
            Row = index / groups.X * RecurrentProduct.Rows;
            RowCount = Math.Min(RecurrentProduct.Rows, batch - Row);
        }

        /// <summary>Number of the panel of weights.</summary>
        public int Panel { get; }

        /// <summary>First unit.</summary>
        public int Unit { get; }

        /// <summary>Number of units.</summary>
        public int UnitCount { get; }

        /// <summary>First row.</summary>
        public int Row { get; }

        /// <summary>Number of rows.</summary>
        public int RowCount { get; }
    }
}
